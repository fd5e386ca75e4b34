/** Whether somebody has typed the word, whatever its case and the blanks around it. */
export const is_typed = (typed: string, word: string) => typed.trim().toLocaleUpperCase() === word.toLocaleUpperCase();
