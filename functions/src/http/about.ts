import { API_PREFIX } from '@muster/shared'
import { openApi, openApiPage } from '@muster/shared/openapi'
import { Hono } from 'hono'

/** What is not an operation: whether it runs, and what it can do. */
export function aboutApp(): Hono {
  const app = new Hono()
  app.get(`${API_PREFIX}/health`, (c) => c.json({ status: 'ok' }))
  app.get(`${API_PREFIX}/openapi.json`, (c) => c.json(openApi()))
  app.get(`${API_PREFIX}/docs`, (c) => c.html(openApiPage()))
  return app
}
