import { readCertificateCode } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useVerified } from '../../data'
import { useTypedCode } from '../../ui/useTypedCode'

export type VerifyPage = ReturnType<typeof useVerifyPage>

/** `code`: from the link that the certificate's QR code leads to. */
export function useVerifyPage() {
  const { params } = useRouter()
  const entry = useTypedCode(decodeURIComponent(params.code ?? ''), () => {
    if ('again' in verified) verified.again()
  })
  const { asked } = entry
  const code = asked.trim() === '' ? undefined : readCertificateCode(asked)
  const verified = useVerified(code, params.of)
  return {
    ...entry,
    verified,
    /** Written like no certificate's code: nobody need be asked. */
    isNoCode: asked.trim() !== '' && code === undefined,
    code,
  }
}
