import enquiries from './enquiries/en';
import shell from './shell/en';

const office = { enquiries, shell };
/** The words of the back office: one member a vertical. */
export type OfficeWords = typeof office;
export default office;
