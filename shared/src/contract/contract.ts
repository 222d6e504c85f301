import { boardContract } from '../board/contract'
import { dutyContract } from '../duty/contract'
import { proxiesContract } from '../duty/proxies/contract'
import { catalogueContract } from '../goods/contract'
import { keepingContract, passingContract, publicLedgerContract } from '../ledger/contract'
import { proposalsContract } from '../ledger/proposals'
import { papersContract } from '../papers/contract'
import { peopleContract } from '../people/contract'
import { supplyContract } from '../supply/contract'
import type { InputOf, Operation, OutputOf, ParamsOf, SentOf } from './operation'

/** Every operation of v1: the router, the client, the OpenAPI document and the access matrix are made from it. */
export const contract = {
  ...peopleContract,
  ...boardContract,
  ...dutyContract,
  ...proxiesContract,
  ...supplyContract,
  ...catalogueContract,
  ...keepingContract,
  ...passingContract,
  ...publicLedgerContract,
  ...proposalsContract,
  ...papersContract,
} satisfies Record<string, Operation>

export type Contract = typeof contract
export type OperationName = keyof Contract
export type Params<K extends OperationName> = ParamsOf<Contract[K]>
export type Input<K extends OperationName> = InputOf<Contract[K]>
export type Sent<K extends OperationName> = SentOf<Contract[K]>
export type Output<K extends OperationName> = OutputOf<Contract[K]>

export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name)
}

export const operationNames: OperationName[] = Object.keys(contract).filter(isOperationName)
