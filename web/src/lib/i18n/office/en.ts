import calendar from './calendar/en';
import enquiries from './enquiries/en';
import shell from './shell/en';

const office = { calendar, enquiries, shell };
/** The words of the back office: one member a vertical. */
export type OfficeWords = typeof office;
export default office;
