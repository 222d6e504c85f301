import './old-phones'
import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { cache } from './data/cache'
import { start } from './data/start'
import './app.css'

start()

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={cache}>{children}</QueryClientProvider>
}
