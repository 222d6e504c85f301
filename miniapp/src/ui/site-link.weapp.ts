/** In WeChat the code itself is drawn: who scans it there has the mini-program open. */
export const siteLink = (code: string): string => code
