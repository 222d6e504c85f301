import { type Output, Refused, Unreachable } from '@muster/shared'
import { useQuery } from '@tanstack/react-query'
import { client } from './client'

type Certificate = Output<'verifyCertificate'>['certificate']

/** What became of a look at a certificate. Nothing that was read before counts: it might be withdrawn since. */
export type Verified =
  | { state: 'none' }
  | { state: 'checking' }
  | { state: 'genuine'; certificate: Certificate }
  | { state: 'unknown'; again: () => void }
  | { state: 'offline'; again: () => void }
  | { state: 'failed'; again: () => void }

/** Asks whether the certificate under a code is genuine; nothing for no code. Nobody need be signed in. */
export function useVerified(code: string | undefined): Verified {
  const query = useQuery({
    queryKey: ['certificate', code],
    queryFn: () => client.call('verifyCertificate', { params: { id: code ?? '' } }),
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
  if (error instanceof Refused && error.refusal.code === 'CERTIFICATE_UNKNOWN')
    return { state: 'unknown', again }
  if (error || !data) return { state: 'failed', again }
  return { state: 'genuine', certificate: data.certificate }
}
