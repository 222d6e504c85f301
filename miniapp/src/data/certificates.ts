import { type Output, Refused, Unreachable } from '@muster/shared'
import { useQuery } from '@tanstack/react-query'
import { client } from './client'

/** What stands on a genuine paper: of service, or of a gift. */
type Genuine =
  | { state: 'genuine'; certificate: Output<'verifyCertificate'>['certificate'] }
  | ({ state: 'gift' } & Output<'verifyAcknowledgement'>)

/** What became of a look at a paper. Nothing that was read before counts: it might be corrected since. */
export type Verified =
  | { state: 'none' }
  | { state: 'checking' }
  | Genuine
  | { state: 'unknown'; again: () => void }
  | { state: 'offline'; again: () => void }
  | { state: 'failed'; again: () => void }

const isUnknown = (error: unknown) => error instanceof Refused && error.refusal.code === 'CERTIFICATE_UNKNOWN'

const papers = {
  service: async (id: string): Promise<Genuine> => ({
    state: 'genuine',
    ...(await client.call('verifyCertificate', { params: { id } })),
  }),
  gift: async (id: string): Promise<Genuine> => ({
    state: 'gift',
    ...(await client.call('verifyAcknowledgement', { params: { id } })),
  }),
}

/** A code that was typed does not say what paper it is of. */
async function genuine(code: string, of: string | undefined): Promise<Genuine> {
  const [likely, other] = of === 'gift' ? [papers.gift, papers.service] : [papers.service, papers.gift]
  return likely(code).catch((error) => {
    if (isUnknown(error)) return other(code)
    throw error
  })
}

/** Asks whether the paper under a code is genuine; nothing for no code. Nobody need be signed in. `of`: what its link says it is. */
export function useVerified(code: string | undefined, of?: string): Verified {
  const query = useQuery({
    queryKey: ['certificate', code],
    queryFn: () => genuine(code ?? '', of),
    enabled: code !== undefined,
    staleTime: 0,
    gcTime: 0,
  })
  if (code === undefined) return { state: 'none' }
  const again = () => void query.refetch()
  const { error, data } = query
  // Read again in between, what is shown stays, with the name that somebody is writing beside it.
  if (query.isFetching && !data) return { state: 'checking' }
  if (error instanceof Unreachable) return { state: 'offline', again }
  if (isUnknown(error)) return { state: 'unknown', again }
  return error || !data ? { state: 'failed', again } : data
}
