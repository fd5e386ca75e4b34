import { expect, test } from 'vitest';
import { is_typed } from './confirmation';

test.each([['ERASE'], ['erase'], ['  Erase ']])('«%s» is the word', (typed) => expect(is_typed(typed, 'ERASE')).toBe(true));
test.each([[''], ['ERAS'], ['ERASE ME'], ['E RASE']])('«%s» is not', (typed) => expect(is_typed(typed, 'ERASE')).toBe(false));
