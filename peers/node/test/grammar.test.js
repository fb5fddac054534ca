import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAt, parseIamat, parseWhatsat } from '../lib/grammar.js';

test('an IAMAT is taken with any white space between and around its fields', () => {
  assert.deepEqual(parseIamat(' \tIAMAT\vkiwi  +34.068930-118.445127\f1621464827.959498503\r'),
    { client: 'kiwi', location: '+34.068930-118.445127', time: '1621464827.959498503' });
});

test('a client id is any bytes but white space', () => {
  for (const client of ['+1', '\0', '\xa0', '\x85', 'caf\xc3\xa9', '\xff', '?'.repeat(300)]) {
    assert.equal(parseIamat(`IAMAT ${client} +34-118 1`).client, client);
  }
});

for (const location of ['+90-180', '-90.000+180.0', '+0-0', '+07.5+007.5',
  '-00.000000+000.000000']) {
  test(`${location} is a location`, () => assert.ok(parseIamat(`IAMAT c ${location} 1`)));
}

for (const location of ['+90.1-0', '+91+0', '+0+180.01', '+0+181', '34-118', '+34', '+34-118/',
  '+34-118+5', '+34,-118', '+3e1-118', '+034-118', '+34.-118', '+nan-118', '+34-1180']) {
  test(`${location} is no location`, () => assert.equal(parseIamat(`IAMAT c ${location} 1`), null));
}

for (const time of ['nan', 'inf', '-1', '+1', '1e9', '0x10', '1_0', '1.', '.5', '1.2.3',
  '123456789012']) {
  test(`${time} is no time`, () => assert.equal(parseIamat(`IAMAT c +34-118 ${time}`), null));
}

test('a WHATSAT has a radius above 0 up to 50 and a bound up to 20', () => {
  assert.deepEqual(parseWhatsat('WHATSAT c 10.5871263 5'),
    { client: 'c', radius: 10.5871263, bound: 5 });
  for (const fields of ['50 20', '50.000 0', '0.000001 1', '07 020']) {
    assert.ok(parseWhatsat(`WHATSAT c ${fields}`), fields);
  }
  for (const fields of ['0 1', '0.0 1', '50.0001 1', '51 1', '500 1', '10 21', '10 -1', '10 1.0',
    '-1 1', 'nan 1', '1e1 1', '10', '10 1 1']) {
    assert.equal(parseWhatsat(`WHATSAT c ${fields}`), null, fields);
  }
});

test('an AT line may lack the sign of its skew', () => {
  assert.equal(parseAt('AT Clark 0.5 c +34-118 1').skew, '0.5');
  assert.equal(parseAt('AT Clark +0.263873386 c +34-118 1').server, 'Clark');
  assert.equal(parseAt('AT Clark x c +34-118 1'), null);
});

test('commands are upper case', () => {
  assert.equal(parseIamat('iamat c +34-118 1'), null);
  assert.equal(parseIamat('IAMATc +34-118 1'), null);
});
