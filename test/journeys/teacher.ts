import { type Journey, madeReady } from './journey.ts'

/** A teacher between two lessons, in English: a salary certificate for a visa, a payslip still to come. */
export async function teacher({ phone, look, office, person }: Journey): Promise<void> {
  const journey = { phone, look, office, person }
  await phone.taps('เพิ่มเพื่อน')
  await phone.taps('English')
  await phone.types('salary certificate for visa pls')
  await phone.reads('Done within 5 minutes')
  await phone.taps('Fill in a request')
  await phone.taps('I understand, begin')
  await phone.reads('Please type your title, name and surname')
  await phone.types('Mr Wichai Rakrian')
  await phone.taps('1. Teacher (civil servant)')
  await phone.reads('Please type the school or unit')
  await phone.types('Ban Pong Khian School')
  await phone.reads('Please type a telephone number')
  await phone.types('+66 81 234 5678')
  await phone.taps('2. English')
  await phone.taps('2. Not all yet')
  await phone.reads('Check your answers')
  await look('teacher-check', phone)
  await phone.taps('Send the request')
  await phone.reads('is filed once accepted')
  await phone.types('where is my request')
  await phone.reads('Sent, waiting for an officer')
  await look('teacher-status', phone)
  await madeReady(journey, 4)
  await phone.reads('Your certificate is ready')
  await look('teacher-ready', phone)
}
