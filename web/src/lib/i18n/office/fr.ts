import type { OfficeWords } from './en';
import enquiries from './enquiries/fr';
import shell from './shell/fr';

const office: OfficeWords = { enquiries, shell };
export default office;
