/*
 * The syntax of Racket's reader (Racket Reference, section 1.3, "The Reader").
 *
 * The lexer rules are written so that no token needs to be given back: whatever prefix of a token
 * has been read is either a token itself or can only become one, or an error, with the next
 * character. So a reader can drive the lexer one character at a time, over a stream that it may not
 * read ahead of.
 *
 * Whether an ATOM is a number or a symbol is not said here: a word is a number if it parses as one.
 */
grammar Racket;

@lexer::members {
  /**
   * Takes the lines of a here string, up to and including its terminator, which the text matched
   * so far names.
   */
  private void takeHereString() {
    String terminator = getText().substring(3, getText().length() - 1);
    StringBuilder line = new StringBuilder();
    for (int c = _input.LA(1); c != IntStream.EOF; c = _input.LA(1)) {
      if (c == '\n') {
        if (line.toString().equals(terminator)) {
          _input.consume();
          return;
        }
        line.setLength(0);
      } else {
        line.appendCodePoint(c);
      }
      _input.consume();
    }
    if (!line.toString().equals(terminator)) {
      notifyListeners(new LexerNoViableAltException(this, _input, _tokenStartCharIndex, null));
    }
  }
}

// ---------------------------------------------------------------------------------------------
// Data

/** A file or a stream: any number of data. */
program
  : (LANG | item)* EOF
  ;

/** What may stand where any number of data may. */
item
  : datum
  | comment
  ;

comment
  : DATUM_COMMENT comment* datum
  ;

datum
  : atom
  | list
  | vector
  | prefab
  | hash
  | quotation
  | box
  | graph
  | cased
  | extension
  ;

atom
  : ATOM
  | NUMBER
  | TRUE
  | FALSE
  | CHARACTER
  | STRING
  | BYTES
  | HERE_STRING
  | REGEXP
  | BYTE_REGEXP
  | KEYWORD
  ;

list
  : OPEN_ROUND elements CLOSE_ROUND
  | OPEN_SQUARE elements CLOSE_SQUARE
  | OPEN_CURLY elements CLOSE_CURLY
  ;

/** Elements, perhaps with a tail after a dot, or with a first element between two dots. */
elements
  : item*
  | comment* datum item* DOT comment* datum comment*
  | infixed
  ;

infixed
  : comment* datum item* DOT comment* datum comment* DOT comment* datum item*
  ;

vector
  : (VECTOR_ROUND | FLVECTOR_ROUND | FXVECTOR_ROUND) item* CLOSE_ROUND
  | (VECTOR_SQUARE | FLVECTOR_SQUARE | FXVECTOR_SQUARE) item* CLOSE_SQUARE
  | (VECTOR_CURLY | FLVECTOR_CURLY | FXVECTOR_CURLY) item* CLOSE_CURLY
  ;

prefab
  : PREFAB_ROUND elements CLOSE_ROUND
  | PREFAB_SQUARE elements CLOSE_SQUARE
  | PREFAB_CURLY elements CLOSE_CURLY
  ;

hash
  : HASH_ROUND mapping* comment* CLOSE_ROUND
  | HASH_SQUARE mapping* comment* CLOSE_SQUARE
  | HASH_CURLY mapping* comment* CLOSE_CURLY
  ;

mapping
  : comment* OPEN_ROUND association CLOSE_ROUND
  | comment* OPEN_SQUARE association CLOSE_SQUARE
  | comment* OPEN_CURLY association CLOSE_CURLY
  ;

association
  : comment* datum comment* DOT comment* datum comment*
  ;

quotation
  : ( QUOTE
    | QUASIQUOTE
    | UNQUOTE
    | UNQUOTE_SPLICING
    | SYNTAX
    | QUASISYNTAX
    | UNSYNTAX
    | UNSYNTAX_SPLICING
    ) comment* datum
  ;

box
  : BOX comment* datum
  ;

graph
  : GRAPH_DEFINITION comment* datum
  | GRAPH_REFERENCE
  ;

cased
  : (FOLD_CASE | KEEP_CASE) comment* datum
  ;

/** The datum after `#reader` is a module path; what follows it is up to that module. */
extension
  : READER comment* datum
  | COMPILED
  ;

// ---------------------------------------------------------------------------------------------
// Space and comments

SPACE
  : [\p{White_Space}\uFEFF]+ -> channel(HIDDEN)
  ;

LINE_COMMENT
  : ';' ~[\n\r\u0085\u2028\u2029]* -> channel(HIDDEN)
  ;

/** A script's first line, continued by a backslash at the end of the line. */
SCRIPT_COMMENT
  : '#!' [ /] ('\\' [\n\r\u0085\u2028\u2029] | ~[\n\r\u0085\u2028\u2029])* -> channel(HIDDEN)
  ;

BLOCK_COMMENT
  : '#|' BLOCK_REST -> channel(HIDDEN)
  ;

fragment BLOCK_REST
  : (~[|#] | '|'+ ~[|#] | '#'+ ~[|#] | '#'+ '|' BLOCK_REST)* '|'+ '#'
  ;

DATUM_COMMENT
  : '#;'
  ;

// ---------------------------------------------------------------------------------------------
// Parentheses and what stands before them

OPEN_ROUND : '(' ;
OPEN_SQUARE : '[' ;
OPEN_CURLY : '{' ;
CLOSE_ROUND : ')' ;
CLOSE_SQUARE : ']' ;
CLOSE_CURLY : '}' ;

VECTOR_ROUND : '#' DIGIT* '(' ;
VECTOR_SQUARE : '#' DIGIT* '[' ;
VECTOR_CURLY : '#' DIGIT* '{' ;

FLVECTOR_ROUND : '#' [fF] 'l' DIGIT* '(' ;
FLVECTOR_SQUARE : '#' [fF] 'l' DIGIT* '[' ;
FLVECTOR_CURLY : '#' [fF] 'l' DIGIT* '{' ;

FXVECTOR_ROUND : '#' [fF] 'x' DIGIT* '(' ;
FXVECTOR_SQUARE : '#' [fF] 'x' DIGIT* '[' ;
FXVECTOR_CURLY : '#' [fF] 'x' DIGIT* '{' ;

PREFAB_ROUND : '#s(' ;
PREFAB_SQUARE : '#s[' ;
PREFAB_CURLY : '#s{' ;

HASH_ROUND : HASH '(' ;
HASH_SQUARE : HASH '[' ;
HASH_CURLY : HASH '{' ;

fragment HASH
  : '#' [hH] [aA] [sS] [hH] ([eE] [qQ] [vV]? | [aA] [lL] [wW])?
  ;

// ---------------------------------------------------------------------------------------------
// Prefixes

QUOTE : '\'' ;
QUASIQUOTE : '`' ;
UNQUOTE : ',' ;
UNQUOTE_SPLICING : ',@' ;
SYNTAX : '#\'' ;
QUASISYNTAX : '#`' ;
UNSYNTAX : '#,' ;
UNSYNTAX_SPLICING : '#,@' ;
BOX : '#&' ;
GRAPH_DEFINITION : '#' DIGIT+ '=' ;
GRAPH_REFERENCE : '#' DIGIT+ '#' ;
FOLD_CASE : '#' [cC] [iI] ;
KEEP_CASE : '#' [cC] [sS] ;

READER : '#reader' ;
LANG : '#lang ' LANG_CHARACTER+ | '#!' [a-zA-Z0-9+\-_] LANG_CHARACTER* ;
COMPILED : '#~' ;

fragment LANG_CHARACTER
  : [a-zA-Z0-9+\-_/]
  ;

// ---------------------------------------------------------------------------------------------
// Atoms

DOT : '.' ;

TRUE : '#' [tT] | '#true' ;
FALSE : '#' [fF] | '#false' ;

/** A symbol or a number. */
ATOM
  : (~[#|\\()[\]{}",'`;\p{White_Space}\uFEFF] | QUOTED | '#%') PART*
  ;

/** A number that begins with a radix or an exactness. */
NUMBER
  : '#' [eEiIdDxXoObB] PART*
  ;

KEYWORD
  : '#:' PART*
  ;

fragment PART
  : ~[|\\()[\]{}",'`;\p{White_Space}\uFEFF]
  | QUOTED
  ;

fragment QUOTED
  : '\\' .
  | '|' ~'|'* '|'
  ;

/**
 * After `#\`: a letter takes all letters that follow (they must make a name), two octal digits
 * take a third, and `u` and `U` take hexadecimal digits.
 */
CHARACTER
  : '#\\' ( [uU]
          | 'u' HEX_UP_TO_4
          | 'U' HEX_UP_TO_8
          | OCTAL
          | OCTAL OCTAL OCTAL
          | (LETTER_BUT_U | WIDE_LETTER) ([a-zA-Z] | WIDE_LETTER)*
          | ~[a-zA-Z0-7]
          )
  ;

fragment LETTER_BUT_U
  : [a-tv-zA-TV-Z]
  ;

/** The set of all letters would be a large part of the lexer's tables, hence the predicate. */
fragment WIDE_LETTER
  : [\u0080-\u{10FFFF}] {Character.isAlphabetic(_input.LA(-1))}?
  ;

STRING
  : '"' (~["\\] | '\\' (ESCAPE | UNICODE_ESCAPE))* '"'
  ;

BYTES
  : '#"' BYTES_REST
  ;

fragment BYTES_REST
  : (~["\\\u0100-\u{10FFFF}] | '\\' ESCAPE)* '"'
  ;

REGEXP
  : '#' [rp] 'x' STRING
  ;

BYTE_REGEXP
  : '#' [rp] 'x#"' BYTES_REST
  ;

fragment ESCAPE
  : [abtnvfre"'\\]
  | OCTAL OCTAL? OCTAL?
  | 'x' HEX HEX?
  | '\n'
  | '\r' '\n'?
  ;

fragment UNICODE_ESCAPE
  : 'u' HEX_UP_TO_4
  | 'U' HEX_UP_TO_8
  ;

/** Text up to a line that repeats what stands after `#<<`; the rule takes the first line. */
HERE_STRING
  : '#<<' ~[\n]* '\n' { takeHereString(); }
  ;

fragment DIGIT : [0-9] ;
fragment OCTAL : [0-7] ;
fragment HEX : [0-9a-fA-F] ;
fragment HEX_UP_TO_4 : HEX (HEX (HEX HEX?)?)? ;
fragment HEX_UP_TO_8 : HEX (HEX (HEX (HEX (HEX (HEX (HEX HEX?)?)?)?)?)?)? ;
