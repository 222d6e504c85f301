/** What a screen reader needs on the three primitives that the pages are made of; Taro's templates leave it out. */
const spoken = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-disabled': '',
}

module.exports = { View: spoken, Text: spoken, Button: spoken }
