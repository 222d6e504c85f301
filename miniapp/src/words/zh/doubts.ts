/** Asked of a line of a 接龙 that names somebody who may not come to this shift. */
export const doubts = {
  undecided: (name: string) => `${name}没说定，先加上吗？`,
  part: (name: string, part: string) => `${name}说的是${part}，这一班能来吗？`,
  add: '能来，加上',
}
