#lang reader "rdr.rkt"
hello there (
 world]
