/** What a screen reader needs on the primitives that the pages are made of; Taro's templates leave it out. */
const spoken = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-disabled': '',
}

const named = { 'aria-label': '' }

module.exports = { View: spoken, Text: spoken, Button: spoken, Input: named, Textarea: named }
