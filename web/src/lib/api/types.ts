import type { components } from './schema';

/** Short names for what the API sends; the shapes are the generated ones. */
type Schemas = components['schemas'];
export type Money = Schemas['Money'];
export type Picture = Schemas['Picture'];
export type ListingCard = Schemas['ListingCard'];
export type ListingPage = Schemas['ListingPage'];
export type ListingCounts = Schemas['ListingCounts'];
export type Pin = Schemas['Pin'];
export type Place = Schemas['Place'];
export type Fact = Schemas['Fact'];
export type Amenity = Schemas['Amenity'];
export type Occupied = Schemas['Occupied'];
export type StayTerms = Schemas['StayTerms'];
export type Quote = Schemas['Quote'];
export type Booking = Schemas['Booking'];
export type Block = Schemas['Block'];
export type Enquiry = Schemas['Enquiry'];
export type EnquiryDetail = Schemas['EnquiryDetail'];
export type EnquiryEntry = Schemas['EnquiryEntry'];
export type InboxCounts = Schemas['InboxCounts'];
export type Colleague = Schemas['Colleague'];
export type Timeline = Schemas['Timeline'];
export type TimelineUnit = Schemas['TimelineUnit'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type Person = Schemas['Person'];
export type Agent = Schemas['Agent'];
type Version = Record<string, unknown>;
/** What a thing was and is may be any document. */
export type AuditEntry = Omit<Schemas['AuditEntry'], 'before' | 'after'> & { before?: Version; after?: Version };
export type Upload = Schemas['Upload'];
export type UploadTicket = Schemas['UploadTicket'];
export type ListedPicture = Schemas['ListedPicture'];
export type ListedDocument = Schemas['ListedDocument'];
export type ListingDocument = Schemas['ListingDocument'];
export type LedgerAccount = Schemas['LedgerAccount'];
export type TrialBalance = Schemas['TrialBalance'];
export type CurrencyBalance = Schemas['CurrencyBalance'];
export type AccountStatement = Schemas['AccountStatement'];
export type PostedJournal = Schemas['PostedJournal'];
export type ManualJournal = Schemas['ManualJournal'];
export type Reconciliation = Schemas['Reconciliation'];
export type Me = Schemas['Me'];
export type Problem = Schemas['Problem'];

export type Kind = ListingCard['kind'];
export type PropertyKind = ListingCard['property_kind'];
export type PricePeriod = ListingCard['price_period'];
export type Role = Me['role'];
export type Portfolio = Me['portfolio'];
export type BookingState = Booking['state'];
export type Reason = Occupied['reason'];

export const property_kinds: readonly PropertyKind[] = ['villa', 'apartment', 'house', 'land', 'business', 'project', 'building'];
export const kinds: readonly Kind[] = ['short_stay', 'lease', 'sale', 'investment'];
export const roles: readonly Role[] = ['user', 'agent', 'admin'];
export const portfolios: readonly Portfolio[] = ['own', 'all'];
