import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './malformed';

playAll(test, 'malformed', scenarios);
