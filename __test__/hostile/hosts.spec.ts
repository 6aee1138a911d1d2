import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './hosts';

playAll(test, 'hosts', scenarios);
