import type { OfficeWords } from './en';
import audit from './audit/es';
import calendar from './calendar/es';
import channels from './channels/es';
import enquiries from './enquiries/es';
import ledger from './ledger/es';
import media from './media/es';
import merge from './merge/es';
import people from './people/es';
import properties from './properties/es';
import settings from './settings/es';
import shell from './shell/es';

const office: OfficeWords = { audit, calendar, channels, enquiries, ledger, media, merge, people, properties, settings, shell };
export default office;
