import { mount } from "svelte";
import App from "./App.svelte";
import { tauri } from "./ipc/tauri";
import "./tokens.css";
import "./base.css";

const target = document.getElementById("window");
if (target) mount(App, { target, props: { ipc: tauri } });
