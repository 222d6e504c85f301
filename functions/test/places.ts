/** The communities of the demo's street that tests play in. */
export const HERE = 'yangjiayuan'
export const THERE = 'changjiaxiang'
