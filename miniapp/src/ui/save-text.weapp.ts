export const saveText: ((name: string, text: string) => void) | undefined = undefined
