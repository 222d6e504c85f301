import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'

const built = fileURLToPath(new URL('../miniapp/dist/h5', import.meta.url))

/** Serves the built h5 page. A path that names no file gets the page itself, which then finds its own way. */
export function page(folder = built): Hono {
  const app = new Hono()
  if (!existsSync(folder)) {
    return app.get('*', (c) => c.text('The page is not built yet: npm start builds it.', 404))
  }
  const root = relative(process.cwd(), folder)
  app.use(compress())
  app.use(async (c, next) => {
    await next()
    // The names of scripts and styles carry a hash of their content; the page that names them does not.
    const forever = /\.[0-9a-f]{8}\.(js|css)$/.test(c.req.path)
    c.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.get('*', serveStatic({ root }))
  app.get('*', (c, next) =>
    /\.\w+$/.test(c.req.path) ? next() : serveStatic({ root, path: 'index.html' })(c, next),
  )
  return app
}
