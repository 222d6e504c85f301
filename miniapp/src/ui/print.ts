import '../look/print.css'

/** Puts the page that is shown on paper; absent where there is no printer. */
export const print: (() => void) | undefined = () => window.print()
