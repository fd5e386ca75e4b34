import type { OfficeWords } from './en';
import enquiries from './enquiries/es';
import shell from './shell/es';

const office: OfficeWords = { enquiries, shell };
export default office;
