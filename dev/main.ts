// The local server as a process: started by `npm start`, which built the page and chose the port.
import { type RunningServer, startServer } from './server'

const { PORT = '8787', MUSTER_DATA = '.data', WECHAT_APP_ID, WECHAT_SECRET, WECHAT_API_BASE } = process.env

/** WeChat's server to sign in against: the real one with an app's id and secret, or a stand-in, which needs neither. */
function wechatApp() {
  const appId = WECHAT_APP_ID ?? (WECHAT_API_BASE && 'local')
  const secret = WECHAT_SECRET ?? (WECHAT_API_BASE && 'local')
  return appId && secret
    ? { appId, secret, apiBase: WECHAT_API_BASE ?? 'https://api.weixin.qq.com' }
    : undefined
}

let server: RunningServer | undefined
let stopping = false

async function leave(): Promise<void> {
  if (stopping) return
  stopping = true
  await server?.stop()
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
// The command that started it is gone, perhaps killed.
process.on('disconnect', leave)

try {
  server = await startServer({
    port: Number(PORT),
    dataDir: MUSTER_DATA,
    fresh: process.argv.includes('--fresh'),
    wechat: wechatApp(),
  })
  if (stopping) await server.stop()
  else console.log(`Muster is ready at ${server.url}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
