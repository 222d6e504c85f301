/** One refusal: its HTTP status, and its sentence in every language. `{name}` stands for the detail of that name. */
export interface Row {
  status: number
  zh: string
  en: string
}
