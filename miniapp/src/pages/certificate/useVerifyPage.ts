import { readCertificateCode } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useVerified } from '../../data'
import { scan } from '../../ui'

export type VerifyPage = ReturnType<typeof useVerifyPage>

/** `code`: from the link that the certificate's QR code leads to. */
export function useVerifyPage() {
  const { params } = useRouter()
  const [typed, setTyped] = useState(decodeURIComponent(params.code ?? ''))
  const [asked, setAsked] = useState(typed)
  const code = asked.trim() === '' ? undefined : readCertificateCode(asked)
  const verified = useVerified(code, params.of)
  const ask = (what: string) => {
    setTyped(what)
    setAsked(what)
  }
  return {
    typed,
    type: setTyped,
    verified,
    /** Written like no certificate's code: nobody need be asked. */
    isNoCode: asked.trim() !== '' && code === undefined,
    code,
    check() {
      if (typed === asked && 'again' in verified) verified.again()
      setAsked(typed)
    },
    restart: () => ask(''),
    /** Absent where there is no scanner. */
    scan:
      scan &&
      (async () => {
        const scanned = await scan?.()
        if (scanned !== undefined) ask(scanned)
      }),
  }
}
