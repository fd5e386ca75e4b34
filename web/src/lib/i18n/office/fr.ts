import type { OfficeWords } from './en';
import audit from './audit/fr';
import calendar from './calendar/fr';
import channels from './channels/fr';
import desk from './desk/fr';
import enquiries from './enquiries/fr';
import ledger from './ledger/fr';
import mail from './mail/fr';
import media from './media/fr';
import merge from './merge/fr';
import messages from './messages/fr';
import owners from './owners/fr';
import payments from './payments/fr';
import people from './people/fr';
import properties from './properties/fr';
import rates from './rates/fr';
import reports from './reports/fr';
import reviews from './reviews/fr';
import settings from './settings/fr';
import shell from './shell/fr';

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
