import type { OfficeWords } from './en';
import audit from './audit/fr';
import calendar from './calendar/fr';
import channels from './channels/fr';
import enquiries from './enquiries/fr';
import ledger from './ledger/fr';
import media from './media/fr';
import merge from './merge/fr';
import people from './people/fr';
import properties from './properties/fr';
import settings from './settings/fr';
import shell from './shell/fr';

const office: OfficeWords = { audit, calendar, channels, enquiries, ledger, media, merge, people, properties, settings, shell };
export default office;
