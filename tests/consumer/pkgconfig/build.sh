#!/usr/bin/env bash
# Builds the consumer with the compiler and pkg-config alone: build.sh PREFIX OUTPUT
set -euo pipefail
here=$(dirname "$0")
PKG_CONFIG_PATH=$(find "$1" -name pkgconfig -type d)
export PKG_CONFIG_PATH
read -ra flags <<<"$(pkg-config --cflags --libs surety)"
mkdir -p "$2"
gcc -c "$here/../clash.c" -o "$2/clash.o"
g++ -std=c++20 "$here/../main.cpp" "$2/clash.o" "${flags[@]}" -o "$2/consumer"
