import type { OfficeWords } from './en';
import calendar from './calendar/fr';
import enquiries from './enquiries/fr';
import shell from './shell/fr';

const office: OfficeWords = { calendar, enquiries, shell };
export default office;
