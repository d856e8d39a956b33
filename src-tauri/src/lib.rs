#![allow(missing_docs)] pub fn run() {}
