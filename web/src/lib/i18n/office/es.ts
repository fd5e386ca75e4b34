import type { OfficeWords } from './en';
import calendar from './calendar/es';
import enquiries from './enquiries/es';
import shell from './shell/es';

const office: OfficeWords = { calendar, enquiries, shell };
export default office;
