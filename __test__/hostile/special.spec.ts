import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './special';

playAll(test, 'special', scenarios);
