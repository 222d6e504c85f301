export const saveText: ((name: string, text: string, type?: string) => void) | undefined = undefined
