/** WeChat prints nothing. */
export const print: (() => void) | undefined = undefined
