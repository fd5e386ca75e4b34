import type { OfficeWords } from './en';
import audit from './audit/es';
import calendar from './calendar/es';
import channels from './channels/es';
import desk from './desk/es';
import enquiries from './enquiries/es';
import ledger from './ledger/es';
import mail from './mail/es';
import media from './media/es';
import merge from './merge/es';
import messages from './messages/es';
import owners from './owners/es';
import payments from './payments/es';
import people from './people/es';
import properties from './properties/es';
import rates from './rates/es';
import reports from './reports/es';
import reviews from './reviews/es';
import settings from './settings/es';
import shell from './shell/es';

const office: OfficeWords = {
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
export default office;
