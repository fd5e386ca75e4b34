import audit from './audit/en';
import calendar from './calendar/en';
import channels from './channels/en';
import enquiries from './enquiries/en';
import ledger from './ledger/en';
import media from './media/en';
import merge from './merge/en';
import people from './people/en';
import properties from './properties/en';
import settings from './settings/en';
import shell from './shell/en';

const office = { audit, calendar, channels, enquiries, ledger, media, merge, people, properties, settings, shell };
/** The words of the back office: one member a vertical. */
export type OfficeWords = typeof office;
export default office;
