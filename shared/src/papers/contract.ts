import * as v from 'valibot'
import { anyone, operation, person } from '../contract/operation'
import { time } from '../time'
import { acknowledgement } from './acknowledgement'
import { disclosure, disclosureInput } from './disclosure'
import {
  certificate,
  certificateInput,
  exportRecordsInput,
  exportShiftInput,
  file,
  listedCertificate,
  nameInput,
} from './schema'

const printedAcknowledgement = v.object({ acknowledgement, file, unprintable: v.array(v.string()) })

export const papersContract = {
  getCertificate: operation({
    engine: 'papers',
    method: 'POST',
    path: '/me/certificates',
    summary: 'Issues a certificate of my service as a PDF that anyone can verify',
    who: person,
    input: certificateInput,
    output: v.object({
      certificate,
      file,
      /** Letters of the name or elsewhere that no font here has: they are printed as 〓, with a note. */
      unprintable: v.array(v.string()),
    }),
    status: 201,
    refusals: ['NAME_NEEDED', 'NO_HOURS_YET', 'KEY_REUSED'],
  }),
  myCertificates: operation({
    engine: 'papers',
    method: 'GET',
    path: '/me/certificates',
    summary: 'My newest 10 certificates with their codes, newest first',
    who: person,
    output: v.object({ certificates: v.array(listedCertificate), asOf: time }),
  }),
  printCertificate: operation({
    engine: 'papers',
    method: 'GET',
    path: '/me/certificates/{id}',
    summary: 'The paper of one of my certificates once more, as it was issued',
    who: person,
    output: v.object({ certificate, file, unprintable: v.array(v.string()) }),
  }),
  verifyCertificate: operation({
    engine: 'papers',
    method: 'GET',
    path: '/public/certificates/{id}',
    summary: 'What a certificate says, if it is genuine; the name masked',
    who: anyone,
    output: v.object({ certificate, asOf: time }),
    refusals: ['CERTIFICATE_UNKNOWN'],
  }),
  compareName: operation({
    engine: 'papers',
    method: 'POST',
    path: '/public/certificates/{id}/name',
    summary: 'Whether the name on the paper in hand is the one that the certificate was issued to',
    who: anyone,
    input: nameInput,
    output: v.object({ same: v.boolean() }),
    refusals: ['CERTIFICATE_UNKNOWN'],
  }),
  acknowledgeGift: operation({
    engine: 'papers',
    method: 'POST',
    path: '/public/receivers/{id}/gifts/{code}/acknowledgement',
    summary: 'Acknowledges all that was received under a gift’s code, as a PDF that anyone can verify',
    who: anyone,
    input: v.strictObject({}),
    output: printedAcknowledgement,
    status: 201,
    refusals: ['CODE_UNKNOWN', 'TOO_MANY', 'NOTHING_RECEIVED', 'UNIT_NOT_REGISTERED'],
  }),
  acknowledgeReceipt: operation({
    engine: 'papers',
    method: 'POST',
    path: '/receivers/{id}/receipts/{n}/acknowledgement',
    summary: 'The same of one receipt, for a donor who stands before its keeper',
    who: { kind: 'role', roles: ['keeper', 'secretary'], of: 'receiver' },
    input: v.strictObject({}),
    output: printedAcknowledgement,
    status: 201,
    refusals: ['NOTHING_RECEIVED', 'UNIT_NOT_REGISTERED'],
  }),
  verifyAcknowledgement: operation({
    engine: 'papers',
    method: 'GET',
    path: '/public/acknowledgements/{id}',
    summary: 'What an acknowledgement says, if it is genuine, and which entries have corrected it since',
    who: anyone,
    output: v.object({ acknowledgement, correctedSince: v.array(v.number()), asOf: time }),
    refusals: ['CERTIFICATE_UNKNOWN'],
  }),
  disclose: operation({
    engine: 'papers',
    method: 'POST',
    path: '/receivers/{id}/disclosures',
    summary: 'What a receiver posts of a period: goods and money apart, from its public ledger',
    who: { kind: 'role', roles: ['keeper', 'secretary', 'street'], of: 'receiver' },
    input: disclosureInput,
    output: v.object({ disclosure, file }),
    refusals: ['PERIOD_TOO_LONG'],
  }),
  exportShift: operation({
    engine: 'papers',
    method: 'POST',
    path: '/shifts/{id}/exports',
    summary: 'The roster or the service records of a shift as a table, marked with who took it out and when',
    who: { kind: 'role', roles: ['leader', 'secretary'], of: 'shift', shiftLeader: true, secret: true },
    input: exportShiftInput,
    output: v.object({ file }),
  }),
  exportMyRecords: operation({
    engine: 'papers',
    method: 'POST',
    path: '/me/records/export',
    summary: 'My service records of one year as a table; of this year, if none is given',
    who: person,
    input: exportRecordsInput,
    output: v.object({ file }),
  }),
}
