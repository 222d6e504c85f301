const path = require('node:path')
const attributes = require('./attributes')

/** Adds the aria attributes to the WXML templates and to the runtime that fills them. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, attributes)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.js')].flat()
    },
  })
}
