/** An IBAN as it is read aloud and written on paper: in fours. */
export const in_fours = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ');
