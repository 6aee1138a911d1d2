import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './isolation';

playAll(test, 'isolation', scenarios);
