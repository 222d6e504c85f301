import { handle } from 'hono/aws-lambda'
import { lambdaContext } from '../lambda'
import { ledgerApp } from './app'

export const handler = handle(ledgerApp(lambdaContext()))
