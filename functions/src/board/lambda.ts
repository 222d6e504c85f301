import { handle } from 'hono/aws-lambda'
import { lambdaContext } from '../lambda'
import { boardApp } from './app'

export const handler = handle(boardApp(lambdaContext()))
