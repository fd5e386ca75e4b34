import audit from './audit/en';
import calendar from './calendar/en';
import enquiries from './enquiries/en';
import ledger from './ledger/en';
import media from './media/en';
import merge from './merge/en';
import payments from './payments/en';
import people from './people/en';
import properties from './properties/en';
import rates from './rates/en';
import settings from './settings/en';
import shell from './shell/en';

const office = {
	audit,
	calendar,
	enquiries,
	ledger,
	media,
	merge,
	payments,
	people,
	properties,
	rates,
	settings,
	shell
};
/** The words of the back office: one member a vertical. */
export type OfficeWords = typeof office;
export default office;
