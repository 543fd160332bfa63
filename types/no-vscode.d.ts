// A pure layer that imports vscode gets `never`, so that any use of it fails to compile.
declare const nothing: never;
export = nothing;
