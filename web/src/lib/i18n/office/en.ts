import audit from './audit/en';
import calendar from './calendar/en';
import channels from './channels/en';
import desk from './desk/en';
import enquiries from './enquiries/en';
import ledger from './ledger/en';
import mail from './mail/en';
import media from './media/en';
import merge from './merge/en';
import messages from './messages/en';
import owners from './owners/en';
import payments from './payments/en';
import people from './people/en';
import properties from './properties/en';
import rates from './rates/en';
import reports from './reports/en';
import reviews from './reviews/en';
import settings from './settings/en';
import shell from './shell/en';

const office = {
	audit,
	calendar,
	channels,
	desk,
	enquiries,
	ledger,
	mail,
	media,
	merge,
	messages,
	owners,
	payments,
	people,
	properties,
	rates,
	reports,
	reviews,
	settings,
	shell
};
/** The words of the back office: one member a vertical. */
export type OfficeWords = typeof office;
export default office;
