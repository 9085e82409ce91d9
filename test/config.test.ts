import assert from 'node:assert/strict'
import { readConfig, readDatabaseConfig } from '../src/config.ts'

const KEY = Buffer.alloc(32, 5).toString('base64')
const enough = {
  MONGODB_URI: 'mongodb://db.example.org/chapwai',
  DATA_KEY: KEY,
  LINE_CHANNEL_SECRET: 'channel-secret',
  LINE_CHANNEL_ACCESS_TOKEN: 'channel-token',
}

function configOf(env: Record<string, string | undefined>) {
  const read = readConfig(env)
  assert.ok(read.ok, read.ok ? '' : read.problems.join('\n'))
  return read.config
}

function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  const read = readConfig(env)
  assert.equal(read.ok, false)
  return read.ok ? [] : read.problems
}

describe('the configuration', () => {
  it('needs a database, a key and a LINE channel, and has defaults for the rest', () => {
    assert.deepEqual(configOf(enough), {
      production: false,
      port: 3000,
      host: '127.0.0.1',
      baseUrl: null,
      mongodbUri: 'mongodb://db.example.org/chapwai',
      dataKey: Buffer.alloc(32, 5),
      dataKeyFormer: null,
      channelSecret: 'channel-secret',
      lineCredentials: { kind: 'token', token: 'channel-token' },
      lineApiBaseUrl: 'https://api.line.me',
      lineDataApiBaseUrl: 'https://api-data.line.me',
      metricsToken: null,
      logLevel: 'info',
    })
  })

  it('takes every variable', () => {
    const config = configOf({
      ...enough,
      NODE_ENV: 'production',
      PORT: '8080',
      HOST: '10.0.0.1',
      BASE_URL: 'https://chapwai.example.go.th/',
      MONGODB_URI: 'mongodb+srv://db.example.org/chapwai',
      LINE_API_BASE_URL: 'http://127.0.0.1:4000',
      LINE_DATA_API_BASE_URL: 'http://127.0.0.1:4001',
      METRICS_TOKEN: 'sixteen-letters-',
      LOG_LEVEL: 'debug',
    })
    assert.deepEqual(config, {
      production: true,
      port: 8080,
      host: '10.0.0.1',
      baseUrl: 'https://chapwai.example.go.th',
      mongodbUri: 'mongodb+srv://db.example.org/chapwai',
      dataKey: Buffer.alloc(32, 5),
      dataKeyFormer: null,
      channelSecret: 'channel-secret',
      lineCredentials: { kind: 'token', token: 'channel-token' },
      lineApiBaseUrl: 'http://127.0.0.1:4000',
      lineDataApiBaseUrl: 'http://127.0.0.1:4001',
      metricsToken: 'sixteen-letters-',
      logLevel: 'debug',
    })
  })

  it('listens to the world in production only', () => {
    assert.equal(configOf({ ...enough, NODE_ENV: 'production' }).host, '0.0.0.0')
    assert.equal(configOf({ ...enough, NODE_ENV: 'development' }).host, '127.0.0.1')
  })

  it('takes a channel id for tokens issued as needed; a token goes first', () => {
    const { LINE_CHANNEL_ACCESS_TOKEN: token, ...rest } = enough
    assert.deepEqual(configOf({ ...rest, LINE_CHANNEL_ID: '1234567890' }).lineCredentials, {
      kind: 'stateless',
      channelId: '1234567890',
      channelSecret: 'channel-secret',
    })
    assert.deepEqual(configOf({ ...enough, LINE_CHANNEL_ID: '1234567890' }).lineCredentials, {
      kind: 'token',
      token,
    })
  })

  it('counts an empty variable as one that is not set', () => {
    const blanks = {
      PORT: '',
      HOST: ' ',
      BASE_URL: '',
      METRICS_TOKEN: '',
      LOG_LEVEL: '',
      LINE_API_BASE_URL: '',
      NODE_ENV: '',
    }
    assert.deepEqual(configOf({ ...enough, ...blanks }), configOf(enough))
    assert.deepEqual(
      problemsOf({ ...enough, MONGODB_URI: '', DATA_KEY: ' ' }),
      problemsOf({ ...enough, MONGODB_URI: undefined, DATA_KEY: undefined }),
    )
  })

  it('drops the line break that a secret read from a file ends with', () => {
    const config = configOf({
      ...enough,
      LINE_CHANNEL_SECRET: 'channel-secret\n',
      LINE_CHANNEL_ACCESS_TOKEN: ' channel-token\n',
    })
    assert.equal(config.channelSecret, 'channel-secret')
    assert.deepEqual(config.lineCredentials, { kind: 'token', token: 'channel-token' })
  })

  it('ignores what is not its own', () => {
    assert.deepEqual(configOf({ ...enough, PATH: '/bin', DATA_DIR: './data' }), configOf(enough))
  })
})

describe('a wrong configuration', () => {
  it('is told in one line for each missing variable, with what to do', () => {
    assert.deepEqual(problemsOf({}), [
      'MONGODB_URI is not set; it names the MongoDB server, such as mongodb://localhost/chapwai',
      'DATA_KEY is not set; make one with: openssl rand -base64 32',
      'LINE_CHANNEL_SECRET is not set; it stands in the LINE Developers Console under Basic settings',
      'LINE_CHANNEL_ACCESS_TOKEN is not set; set it, or LINE_CHANNEL_ID for tokens issued as needed',
    ])
  })

  it('is told in one line for each wrong variable, all at once', () => {
    const lines = problemsOf({
      ...enough,
      PORT: 'http',
      BASE_URL: 'chapwai',
      MONGODB_URI: 'postgres://db',
      DATA_KEY: 'c2hvcnQ=',
      LINE_API_BASE_URL: 'https://api.line.me/v2',
      LINE_DATA_API_BASE_URL: 'nonsense',
      METRICS_TOKEN: 'short',
      LOG_LEVEL: 'loud',
    })
    assert.deepEqual(lines, [
      'PORT must be a port number',
      'BASE_URL must be a web address such as https://chapwai.example.go.th',
      'MONGODB_URI must begin with mongodb:// or mongodb+srv://',
      'DATA_KEY must be 32 bytes in base64: openssl rand -base64 32',
      'LINE_API_BASE_URL must be an origin without a path, such as https://api.line.me',
      'LINE_DATA_API_BASE_URL must be an origin without a path, such as https://api.line.me',
      'METRICS_TOKEN must have at least 16 characters',
      'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace',
    ])
  })

  it('knows a port from a number', () => {
    for (const port of ['-1', '65536', '3.5', 'x', '3000 4000', 'NaN', 'Infinity']) {
      assert.deepEqual(problemsOf({ ...enough, PORT: port }), ['PORT must be a port number'], port)
    }
    assert.equal(configOf({ ...enough, PORT: '0' }).port, 0)
  })

  it('takes only web addresses', () => {
    for (const address of ['ftp://example.org', 'javascript:alert(1)', '//example.org', 'localhost:3000']) {
      assert.equal(problemsOf({ ...enough, BASE_URL: address }).length, 1, address)
      assert.equal(problemsOf({ ...enough, LINE_API_BASE_URL: address }).length, 1, address)
    }
  })

  it('shows no value in any line: it may be a secret', () => {
    const secret = 'hunter2'
    const names = [
      'PORT',
      'BASE_URL',
      'MONGODB_URI',
      'DATA_KEY',
      'LINE_API_BASE_URL',
      'LINE_DATA_API_BASE_URL',
      'METRICS_TOKEN',
      'LOG_LEVEL',
    ]
    const lines = problemsOf({
      ...Object.fromEntries(names.map((name) => [name, secret])),
      LINE_CHANNEL_ID: secret,
    })
    assert.deepEqual(lines.map((line) => line.split(' ')[0]).sort(), [...names, 'LINE_CHANNEL_SECRET'].sort())
    for (const line of lines) assert.equal(line.includes(secret), false, line)
  })
})

describe('the configuration of the command-line tools', () => {
  it('is the database and its key', () => {
    assert.deepEqual(readDatabaseConfig(enough), {
      ok: true,
      config: {
        mongodbUri: 'mongodb://db.example.org/chapwai',
        dataKey: Buffer.alloc(32, 5),
        dataKeyFormer: null,
      },
    })
  })

  it('is told in the same lines when it is wrong or empty', () => {
    const missing = [
      'MONGODB_URI is not set; it names the MongoDB server, such as mongodb://localhost/chapwai',
      'DATA_KEY is not set; make one with: openssl rand -base64 32',
    ]
    assert.deepEqual(readDatabaseConfig({}), { ok: false, problems: missing })
    assert.deepEqual(readDatabaseConfig({ MONGODB_URI: '', DATA_KEY: ' ' }), { ok: false, problems: missing })
    assert.deepEqual(readDatabaseConfig({ MONGODB_URI: 'hunter2', DATA_KEY: 'hunter2' }), {
      ok: false,
      problems: [
        'MONGODB_URI must begin with mongodb:// or mongodb+srv://',
        'DATA_KEY must be 32 bytes in base64: openssl rand -base64 32',
      ],
    })
  })
})
