#lang reader "rdr3.rkt"
first line
second (line
