import type { OfficeWords } from './en';
import audit from './audit/fr';
import calendar from './calendar/fr';
import enquiries from './enquiries/fr';
import people from './people/fr';
import shell from './shell/fr';

const office: OfficeWords = { audit, calendar, enquiries, people, shell };
export default office;
