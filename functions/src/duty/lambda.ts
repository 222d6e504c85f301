import { handle } from 'hono/aws-lambda'
import { lambdaContext } from '../lambda'
import { dutyApp } from './app'

export const handler = handle(dutyApp(lambdaContext()))
