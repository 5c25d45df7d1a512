// @ts-nocheck
// Made by scripts/generate-validators.ts out of conformance/event-model-schemas; do not edit.

/** The parts of ajv's error objects that are used. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}
/** Tells whether a document keeps to its schema; `errors` are those of the last call. */
export interface Validator {
  (doc: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}


export const start: Validator = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","$defs":{"CalculatedEventProjection":{"type":"object","properties":{"calculation":{"$ref":"#/$defs/Calculation"},"field":{"type":"string"},"location":{"type":"string","const":"event"},"stream":{"type":"string"},"type":{"type":"string","const":"calculated"}},"required":["calculation","field","location","stream","type"]},"Calculation":{"type":"object","properties":{"args":{"type":"array","default":[],"items":{}},"callable":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true,"default":{}}},"required":["callable"],"additionalProperties":true},"ConfigurationProjection":{"type":"object","properties":{"config_device":{"type":"string"},"config_index":{"wireInteger":true},"field":{"type":"string"},"location":{"type":"string","const":"configuration"},"stream":{"type":"string"},"type":{"type":"string","const":"linked"}},"required":["config_device","config_index","field","location","stream","type"]},"DataType":{"patternProperties":{"^([^./]+)$":{"$ref":"#/$defs/DataType"}},"additionalProperties":false,"default":null},"Hints":{"type":"object","properties":{"dimensions":{"type":"array","default":[],"items":{"items":{"anyOf":[{"items":{"type":"string"},"type":"array"},{"type":"string"}]},"type":"array"}}},"additionalProperties":true},"LinkedEventProjection":{"type":"object","properties":{"field":{"type":"string"},"location":{"type":"string","const":"event"},"stream":{"type":"string"},"type":{"type":"string","const":"linked"}},"required":["field","location","stream","type"]},"Projections":{"type":"object","properties":{"configuration":{"type":"object","additionalProperties":true},"name":{"type":"string","default":""},"projection":{"type":"object","additionalProperties":{"anyOf":[{"$ref":"#/$defs/ConfigurationProjection"},{"$ref":"#/$defs/LinkedEventProjection"},{"$ref":"#/$defs/CalculatedEventProjection"},{"$ref":"#/$defs/StaticProjection"}]}},"version":{"type":"string"}},"required":["configuration","projection","version"]},"StaticProjection":{"type":"object","properties":{"type":{"type":"string","const":"static"},"value":{}},"required":["type","value"]}},"properties":{"data_groups":{"type":"array","default":[],"items":{"type":"string"}},"data_session":{"type":"string","default":""},"data_type":{"$ref":"#/$defs/DataType"},"group":{"type":"string","default":""},"hints":{"patternProperties":{"^([^.]+)$":{"$ref":"#/$defs/DataType"}},"additionalProperties":false,"$ref":"#/$defs/Hints"},"owner":{"type":"string","default":""},"project":{"type":"string","default":""},"projections":{"type":"array","default":[],"items":{"$ref":"#/$defs/Projections"}},"sample":{"anyOf":[{"additionalProperties":true,"type":"object"},{"type":"string"}],"default":""},"scan_id":{"wireInteger":true,"default":0},"time":{"wireNumber":true},"uid":{"type":"string"}},"required":["time","uid"],"patternProperties":{"^([^./]+)$":{"$ref":"#/$defs/DataType"}},"additionalProperties":false};
const schema33 = {"type":"object","properties":{"dimensions":{"type":"array","default":[],"items":{"items":{"anyOf":[{"items":{"type":"string"},"type":"array"},{"type":"string"}]},"type":"array"}}},"additionalProperties":true};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^([^./]+)$", "u");
const pattern7 = new RegExp("^([^.]+)$", "u");
const schema32 = {"patternProperties":{"^([^./]+)$":{"$ref":"#/$defs/DataType"}},"additionalProperties":false,"default":null};
const wrapper0 = {validate: validate21};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs0 = errors;
for(const key0 in data){
if(!(pattern4.test(key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs0 === errors){
var valid0 = true;
for(const key1 in data){
if(pattern4.test(key1)){
const _errs1 = errors;
if(!(wrapper0.validate(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema34 = {"type":"object","properties":{"configuration":{"type":"object","additionalProperties":true},"name":{"type":"string","default":""},"projection":{"type":"object","additionalProperties":{"anyOf":[{"$ref":"#/$defs/ConfigurationProjection"},{"$ref":"#/$defs/LinkedEventProjection"},{"$ref":"#/$defs/CalculatedEventProjection"},{"$ref":"#/$defs/StaticProjection"}]}},"version":{"type":"string"}},"required":["configuration","projection","version"]};
const schema35 = {"type":"object","properties":{"config_device":{"type":"string"},"config_index":{"wireInteger":true},"field":{"type":"string"},"location":{"type":"string","const":"configuration"},"stream":{"type":"string"},"type":{"type":"string","const":"linked"}},"required":["config_device","config_index","field","location","stream","type"]};
const schema36 = {"type":"object","properties":{"field":{"type":"string"},"location":{"type":"string","const":"event"},"stream":{"type":"string"},"type":{"type":"string","const":"linked"}},"required":["field","location","stream","type"]};
const schema39 = {"type":"object","properties":{"type":{"type":"string","const":"static"},"value":{}},"required":["type","value"]};
const schema37 = {"type":"object","properties":{"calculation":{"$ref":"#/$defs/Calculation"},"field":{"type":"string"},"location":{"type":"string","const":"event"},"stream":{"type":"string"},"type":{"type":"string","const":"calculated"}},"required":["calculation","field","location","stream","type"]};
const schema38 = {"type":"object","properties":{"args":{"type":"array","default":[],"items":{}},"callable":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true,"default":{}}},"required":["callable"],"additionalProperties":true};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.calculation === undefined) && (missing0 = "calculation")) || ((data.field === undefined) && (missing0 = "field"))) || ((data.location === undefined) && (missing0 = "location"))) || ((data.stream === undefined) && (missing0 = "stream"))) || ((data.type === undefined) && (missing0 = "type"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.calculation !== undefined){
let data0 = data.calculation;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((data0.callable === undefined) && (missing1 = "callable")){
validate25.errors = [{instancePath:instancePath+"/calculation",schemaPath:"#/$defs/Calculation/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data0.args !== undefined){
const _errs5 = errors;
if(errors === _errs5){
if(!(Array.isArray(data0.args))){
validate25.errors = [{instancePath:instancePath+"/calculation/args",schemaPath:"#/$defs/Calculation/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.callable !== undefined){
const _errs7 = errors;
if(typeof data0.callable !== "string"){
validate25.errors = [{instancePath:instancePath+"/calculation/callable",schemaPath:"#/$defs/Calculation/properties/callable/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.kwargs !== undefined){
let data3 = data0.kwargs;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
validate25.errors = [{instancePath:instancePath+"/calculation/kwargs",schemaPath:"#/$defs/Calculation/properties/kwargs/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/calculation",schemaPath:"#/$defs/Calculation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.field !== undefined){
const _errs12 = errors;
if(typeof data.field !== "string"){
validate25.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.location !== undefined){
let data5 = data.location;
const _errs14 = errors;
if(typeof data5 !== "string"){
validate25.errors = [{instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("event" !== data5){
validate25.errors = [{instancePath:instancePath+"/location",schemaPath:"#/properties/location/const",keyword:"const",params:{allowedValue: "event"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stream !== undefined){
const _errs16 = errors;
if(typeof data.stream !== "string"){
validate25.errors = [{instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data7 = data.type;
const _errs18 = errors;
if(typeof data7 !== "string"){
validate25.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("calculated" !== data7){
validate25.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "calculated"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":{"calculation":true,"field":true,"location":true,"stream":true,"type":true},"dynamicProps":false,"dynamicItems":false};


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.configuration === undefined) && (missing0 = "configuration")) || ((data.projection === undefined) && (missing0 = "projection"))) || ((data.version === undefined) && (missing0 = "version"))){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.configuration !== undefined){
let data0 = data.configuration;
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
}
else {
validate24.errors = [{instancePath:instancePath+"/configuration",schemaPath:"#/properties/configuration/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs4 = errors;
if(typeof data.name !== "string"){
validate24.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.projection !== undefined){
let data2 = data.projection;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key0 in data2){
let data3 = data2[key0];
const _errs9 = errors;
const _errs10 = errors;
let valid2 = false;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((((data3.config_device === undefined) && (missing1 = "config_device")) || ((data3.config_index === undefined) && (missing1 = "config_index"))) || ((data3.field === undefined) && (missing1 = "field"))) || ((data3.location === undefined) && (missing1 = "location"))) || ((data3.stream === undefined) && (missing1 = "stream"))) || ((data3.type === undefined) && (missing1 = "type"))){
const err0 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ConfigurationProjection/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data3.config_device !== undefined){
const _errs14 = errors;
if(typeof data3.config_device !== "string"){
const err1 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/config_device",schemaPath:"#/$defs/ConfigurationProjection/properties/config_device/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.config_index !== undefined){
let data5 = data3.config_index;
const _errs16 = errors;
if(!Number.isInteger(data5) && typeof data5 !== "bigint"){
const err2 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/config_index",schemaPath:"#/$defs/ConfigurationProjection/properties/config_index/wireInteger",keyword:"wireInteger",params:{},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.field !== undefined){
const _errs17 = errors;
if(typeof data3.field !== "string"){
const err3 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/field",schemaPath:"#/$defs/ConfigurationProjection/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.location !== undefined){
let data7 = data3.location;
const _errs19 = errors;
if(typeof data7 !== "string"){
const err4 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/location",schemaPath:"#/$defs/ConfigurationProjection/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if("configuration" !== data7){
const err5 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/location",schemaPath:"#/$defs/ConfigurationProjection/properties/location/const",keyword:"const",params:{allowedValue: "configuration"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.stream !== undefined){
const _errs21 = errors;
if(typeof data3.stream !== "string"){
const err6 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/stream",schemaPath:"#/$defs/ConfigurationProjection/properties/stream/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.type !== undefined){
let data9 = data3.type;
const _errs23 = errors;
if(typeof data9 !== "string"){
const err7 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/ConfigurationProjection/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if("linked" !== data9){
const err8 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/ConfigurationProjection/properties/type/const",keyword:"const",params:{allowedValue: "linked"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/ConfigurationProjection/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
if(_valid0){
var props0 = {};
props0.config_device = true;
props0.config_index = true;
props0.field = true;
props0.location = true;
props0.stream = true;
props0.type = true;
}
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if(((((data3.field === undefined) && (missing2 = "field")) || ((data3.location === undefined) && (missing2 = "location"))) || ((data3.stream === undefined) && (missing2 = "stream"))) || ((data3.type === undefined) && (missing2 = "type"))){
const err10 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/LinkedEventProjection/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
if(data3.field !== undefined){
const _errs28 = errors;
if(typeof data3.field !== "string"){
const err11 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/field",schemaPath:"#/$defs/LinkedEventProjection/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data3.location !== undefined){
let data11 = data3.location;
const _errs30 = errors;
if(typeof data11 !== "string"){
const err12 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/location",schemaPath:"#/$defs/LinkedEventProjection/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if("event" !== data11){
const err13 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/location",schemaPath:"#/$defs/LinkedEventProjection/properties/location/const",keyword:"const",params:{allowedValue: "event"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data3.stream !== undefined){
const _errs32 = errors;
if(typeof data3.stream !== "string"){
const err14 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/stream",schemaPath:"#/$defs/LinkedEventProjection/properties/stream/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid6 = _errs32 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data3.type !== undefined){
let data13 = data3.type;
const _errs34 = errors;
if(typeof data13 !== "string"){
const err15 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/LinkedEventProjection/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if("linked" !== data13){
const err16 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/LinkedEventProjection/properties/type/const",keyword:"const",params:{allowedValue: "linked"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/LinkedEventProjection/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid0 = _errs25 === errors;
valid2 = valid2 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.field = true;
props0.location = true;
props0.stream = true;
props0.type = true;
}
}
const _errs36 = errors;
if(!(validate25(data3, {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data2,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid0 = _errs36 === errors;
valid2 = valid2 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.calculation = true;
props0.field = true;
props0.location = true;
props0.stream = true;
props0.type = true;
}
}
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing3;
if(((data3.type === undefined) && (missing3 = "type")) || ((data3.value === undefined) && (missing3 = "value"))){
const err18 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/StaticProjection/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
if(data3.type !== undefined){
let data14 = data3.type;
if(typeof data14 !== "string"){
const err19 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/StaticProjection/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if("static" !== data14){
const err20 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/StaticProjection/properties/type/const",keyword:"const",params:{allowedValue: "static"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/StaticProjection/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid0 = _errs37 === errors;
valid2 = valid2 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.value = true;
}
}
if(!valid2){
const err22 = {instancePath:instancePath+"/projection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/projection/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
validate24.errors = vErrors;
return false;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/projection",schemaPath:"#/properties/projection/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs42 = errors;
if(typeof data.version !== "string"){
validate24.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":{"configuration":true,"name":true,"projection":true,"version":true},"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.time === undefined) && (missing0 = "time")) || ((data.uid === undefined) && (missing0 = "uid"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((func1.call(schema31.properties, key0)) || (pattern4.test(key0)))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.data_groups !== undefined){
let data0 = data.data_groups;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(typeof data0[i0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/data_groups/" + i0,schemaPath:"#/properties/data_groups/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/data_groups",schemaPath:"#/properties/data_groups/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data_session !== undefined){
const _errs6 = errors;
if(typeof data.data_session !== "string"){
validate20.errors = [{instancePath:instancePath+"/data_session",schemaPath:"#/properties/data_session/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data_type !== undefined){
const _errs8 = errors;
if(!(validate21(data.data_type, {instancePath:instancePath+"/data_type",parentData:data,parentDataProperty:"data_type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined){
const _errs9 = errors;
if(typeof data.group !== "string"){
validate20.errors = [{instancePath:instancePath+"/group",schemaPath:"#/properties/group/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hints !== undefined){
let data5 = data.hints;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.dimensions !== undefined){
let data6 = data5.dimensions;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data6)){
var valid4 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data7)){
var valid5 = true;
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
const _errs19 = errors;
const _errs20 = errors;
let valid6 = false;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data8)){
var valid7 = true;
const len3 = data8.length;
for(let i3=0; i3<len3; i3++){
const _errs23 = errors;
if(typeof data8[i3] !== "string"){
const err0 = {instancePath:instancePath+"/hints/dimensions/" + i1+"/" + i2+"/" + i3,schemaPath:"#/$defs/Hints/properties/dimensions/items/items/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid7 = _errs23 === errors;
if(!valid7){
break;
}
}
}
else {
const err1 = {instancePath:instancePath+"/hints/dimensions/" + i1+"/" + i2,schemaPath:"#/$defs/Hints/properties/dimensions/items/items/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs21 === errors;
valid6 = valid6 || _valid0;
const _errs25 = errors;
if(typeof data8 !== "string"){
const err2 = {instancePath:instancePath+"/hints/dimensions/" + i1+"/" + i2,schemaPath:"#/$defs/Hints/properties/dimensions/items/items/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs25 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const err3 = {instancePath:instancePath+"/hints/dimensions/" + i1+"/" + i2,schemaPath:"#/$defs/Hints/properties/dimensions/items/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs19 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/hints/dimensions/" + i1,schemaPath:"#/$defs/Hints/properties/dimensions/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs17 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/hints/dimensions",schemaPath:"#/$defs/Hints/properties/dimensions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/hints",schemaPath:"#/$defs/Hints/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
const _errs27 = errors;
for(const key1 in data5){
if(!(pattern7.test(key1))){
validate20.errors = [{instancePath:instancePath+"/hints",schemaPath:"#/properties/hints/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs27 === errors){
var valid8 = true;
for(const key2 in data5){
if(pattern7.test(key2)){
const _errs28 = errors;
if(!(validate21(data5[key2], {instancePath:instancePath+"/hints/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data5,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid8 = _errs28 === errors;
if(!valid8){
break;
}
}
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
const _errs29 = errors;
if(typeof data.owner !== "string"){
validate20.errors = [{instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.project !== undefined){
const _errs31 = errors;
if(typeof data.project !== "string"){
validate20.errors = [{instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.projections !== undefined){
let data13 = data.projections;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data13)){
var valid9 = true;
const len4 = data13.length;
for(let i4=0; i4<len4; i4++){
const _errs35 = errors;
if(!(validate24(data13[i4], {instancePath:instancePath+"/projections/" + i4,parentData:data13,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid9 = _errs35 === errors;
if(!valid9){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/projections",schemaPath:"#/properties/projections/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sample !== undefined){
let data15 = data.sample;
const _errs36 = errors;
const _errs37 = errors;
let valid10 = false;
const _errs38 = errors;
if(errors === _errs38){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
}
else {
const err4 = {instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs38 === errors;
valid10 = valid10 || _valid1;
const _errs41 = errors;
if(typeof data15 !== "string"){
const err5 = {instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs41 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const err6 = {instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scan_id !== undefined){
let data16 = data.scan_id;
const _errs43 = errors;
if(!Number.isInteger(data16) && typeof data16 !== "bigint"){
validate20.errors = [{instancePath:instancePath+"/scan_id",schemaPath:"#/properties/scan_id/wireInteger",keyword:"wireInteger",params:{},message:"must be integer"}];
return false;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
let data17 = data.time;
const _errs44 = errors;
if(typeof data17 !== "number" && typeof data17 !== "bigint"){
validate20.errors = [{instancePath:instancePath+"/time",schemaPath:"#/properties/time/wireNumber",keyword:"wireNumber",params:{},message:"must be number"}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs45 = errors;
if(typeof data.uid !== "string"){
validate20.errors = [{instancePath:instancePath+"/uid",schemaPath:"#/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
var valid11 = true;
for(const key3 in data){
if(pattern4.test(key3)){
const _errs47 = errors;
if(!(validate21(data[key3], {instancePath:instancePath+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid11 = _errs47 === errors;
if(!valid11){
break;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const descriptor: Validator = validate29;

const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","$defs":{"Configuration":{"type":"object","properties":{"data":{"type":"object","additionalProperties":true,"default":{}},"data_keys":{"type":"object","additionalProperties":{"$ref":"#/$defs/DataKey"},"default":{}},"timestamps":{"type":"object","additionalProperties":true,"default":{}}},"additionalProperties":true},"DataKey":{"type":"object","properties":{"choices":{"type":"array","default":[],"items":{"type":"string"}},"dims":{"type":"array","default":[],"items":{"type":"string"}},"dtype":{"$ref":"#/$defs/Dtype"},"dtype_numpy":{"anyOf":[{"pattern":"[|<>][tbiufcmMOSUV][0-9]+","type":"string"},{"items":{"maxItems":2,"minItems":2,"prefixItems":[{"type":"string"},{"pattern":"[|<>][tbiufcmMOSUV][0-9]+","type":"string"}],"type":"array"},"type":"array"}],"default":""},"external":{"type":"string","default":"","pattern":"^[A-Z]+:?"},"limits":{"$ref":"#/$defs/Limits"},"object_name":{"type":"string","default":""},"precision":{"anyOf":[{"wireInteger":true},{"type":"null"}],"default":null},"shape":{"type":"array","items":{"anyOf":[{"wireInteger":true},{"type":"null"}]}},"source":{"type":"string"},"units":{"anyOf":[{"type":"string"},{"type":"null"}],"default":null}},"required":["dtype","shape","source"],"additionalProperties":true},"DataType":{"patternProperties":{"^([^./]+)$":{"$ref":"#/$defs/DataType"}},"additionalProperties":false},"Dtype":{"type":"string","enum":["string","number","array","boolean","integer"]},"Limits":{"type":"object","properties":{"alarm":{"anyOf":[{"$ref":"#/$defs/LimitsRange"},{"type":"null"}],"default":null},"control":{"anyOf":[{"$ref":"#/$defs/LimitsRange"},{"type":"null"}],"default":null},"display":{"anyOf":[{"$ref":"#/$defs/LimitsRange"},{"type":"null"}],"default":null},"hysteresis":{"anyOf":[{"wireNumber":true},{"type":"null"}],"default":null},"rds":{"anyOf":[{"$ref":"#/$defs/RdsRange"},{"type":"null"}],"default":null},"warning":{"anyOf":[{"$ref":"#/$defs/LimitsRange"},{"type":"null"}],"default":null}},"additionalProperties":false},"LimitsRange":{"type":"object","properties":{"high":{"anyOf":[{"wireNumber":true},{"type":"null"}]},"low":{"anyOf":[{"wireNumber":true},{"type":"null"}]}},"required":["high","low"],"additionalProperties":false},"PerObjectHint":{"type":"object","properties":{"NX_class":{"type":"string","default":"","pattern":"^NX[A-Za-z_]+$"},"fields":{"type":"array","default":[],"items":{"type":"string"}}},"additionalProperties":true},"RdsRange":{"type":"object","properties":{"time_difference":{"wireNumber":true},"value_difference":{"wireNumber":true}},"required":["time_difference","value_difference"]}},"properties":{"configuration":{"type":"object","additionalProperties":{"$ref":"#/$defs/Configuration"},"default":{}},"data_keys":{"type":"object","additionalProperties":{"$ref":"#/$defs/DataKey"}},"hints":{"$ref":"#/$defs/PerObjectHint"},"name":{"type":"string","default":""},"object_classes":{"type":"object","additionalProperties":{"type":"string"},"default":{}},"object_keys":{"type":"object","additionalProperties":true,"default":{}},"run_start":{"type":"string"},"time":{"wireNumber":true},"uid":{"type":"string"}},"required":["data_keys","run_start","time","uid"],"patternProperties":{"^([^./]+)$":{"$ref":"#/$defs/DataType"}},"additionalProperties":false};
const schema50 = {"type":"object","properties":{"NX_class":{"type":"string","default":"","pattern":"^NX[A-Za-z_]+$"},"fields":{"type":"array","default":[],"items":{"type":"string"}}},"additionalProperties":true};
const pattern14 = new RegExp("^NX[A-Za-z_]+$", "u");
const schema41 = {"type":"object","properties":{"data":{"type":"object","additionalProperties":true,"default":{}},"data_keys":{"type":"object","additionalProperties":{"$ref":"#/$defs/DataKey"},"default":{}},"timestamps":{"type":"object","additionalProperties":true,"default":{}}},"additionalProperties":true};
const schema42 = {"type":"object","properties":{"choices":{"type":"array","default":[],"items":{"type":"string"}},"dims":{"type":"array","default":[],"items":{"type":"string"}},"dtype":{"$ref":"#/$defs/Dtype"},"dtype_numpy":{"anyOf":[{"pattern":"[|<>][tbiufcmMOSUV][0-9]+","type":"string"},{"items":{"maxItems":2,"minItems":2,"prefixItems":[{"type":"string"},{"pattern":"[|<>][tbiufcmMOSUV][0-9]+","type":"string"}],"type":"array"},"type":"array"}],"default":""},"external":{"type":"string","default":"","pattern":"^[A-Z]+:?"},"limits":{"$ref":"#/$defs/Limits"},"object_name":{"type":"string","default":""},"precision":{"anyOf":[{"wireInteger":true},{"type":"null"}],"default":null},"shape":{"type":"array","items":{"anyOf":[{"wireInteger":true},{"type":"null"}]}},"source":{"type":"string"},"units":{"anyOf":[{"type":"string"},{"type":"null"}],"default":null}},"required":["dtype","shape","source"],"additionalProperties":true};
const schema43 = {"type":"string","enum":["string","number","array","boolean","integer"]};
const pattern11 = new RegExp("[|<>][tbiufcmMOSUV][0-9]+", "u");
const pattern13 = new RegExp("^[A-Z]+:?", "u");
const schema44 = {"type":"object","properties":{"alarm":{"anyOf":[{"$ref":"#/$defs/LimitsRange"},{"type":"null"}],"default":null},"control":{"anyOf":[{"$ref":"#/$defs/LimitsRange"},{"type":"null"}],"default":null},"display":{"anyOf":[{"$ref":"#/$defs/LimitsRange"},{"type":"null"}],"default":null},"hysteresis":{"anyOf":[{"wireNumber":true},{"type":"null"}],"default":null},"rds":{"anyOf":[{"$ref":"#/$defs/RdsRange"},{"type":"null"}],"default":null},"warning":{"anyOf":[{"$ref":"#/$defs/LimitsRange"},{"type":"null"}],"default":null}},"additionalProperties":false};
const schema45 = {"type":"object","properties":{"high":{"anyOf":[{"wireNumber":true},{"type":"null"}]},"low":{"anyOf":[{"wireNumber":true},{"type":"null"}]}},"required":["high","low"],"additionalProperties":false};
const schema48 = {"type":"object","properties":{"time_difference":{"wireNumber":true},"value_difference":{"wireNumber":true}},"required":["time_difference","value_difference"]};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "alarm") || (key0 === "control")) || (key0 === "display")) || (key0 === "hysteresis")) || (key0 === "rds")) || (key0 === "warning"))){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.alarm !== undefined){
let data0 = data.alarm;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.high === undefined) && (missing0 = "high")) || ((data0.low === undefined) && (missing0 = "low"))){
const err0 = {instancePath:instancePath+"/alarm",schemaPath:"#/$defs/LimitsRange/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs7 = errors;
for(const key1 in data0){
if(!((key1 === "high") || (key1 === "low"))){
const err1 = {instancePath:instancePath+"/alarm",schemaPath:"#/$defs/LimitsRange/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs7 === errors){
if(data0.high !== undefined){
let data1 = data0.high;
const _errs8 = errors;
const _errs9 = errors;
let valid4 = false;
const _errs10 = errors;
if(typeof data1 !== "number" && typeof data1 !== "bigint"){
const err2 = {instancePath:instancePath+"/alarm/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf/0/wireNumber",keyword:"wireNumber",params:{},message:"must be number"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid1 = _errs10 === errors;
valid4 = valid4 || _valid1;
const _errs11 = errors;
if(data1 !== null){
const err3 = {instancePath:instancePath+"/alarm/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs11 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err4 = {instancePath:instancePath+"/alarm/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data0.low !== undefined){
let data2 = data0.low;
const _errs13 = errors;
const _errs14 = errors;
let valid5 = false;
const _errs15 = errors;
if(typeof data2 !== "number" && typeof data2 !== "bigint"){
const err5 = {instancePath:instancePath+"/alarm/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf/0/wireNumber",keyword:"wireNumber",params:{},message:"must be number"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid2 = _errs15 === errors;
valid5 = valid5 || _valid2;
const _errs16 = errors;
if(data2 !== null){
const err6 = {instancePath:instancePath+"/alarm/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid2 = _errs16 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const err7 = {instancePath:instancePath+"/alarm/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/alarm",schemaPath:"#/$defs/LimitsRange/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs18 = errors;
if(data0 !== null){
const err9 = {instancePath:instancePath+"/alarm",schemaPath:"#/properties/alarm/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err10 = {instancePath:instancePath+"/alarm",schemaPath:"#/properties/alarm/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate32.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data3 = data.control;
const _errs20 = errors;
const _errs21 = errors;
let valid6 = false;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.high === undefined) && (missing1 = "high")) || ((data3.low === undefined) && (missing1 = "low"))){
const err11 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/LimitsRange/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
const _errs25 = errors;
for(const key2 in data3){
if(!((key2 === "high") || (key2 === "low"))){
const err12 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/LimitsRange/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break;
}
}
if(_errs25 === errors){
if(data3.high !== undefined){
let data4 = data3.high;
const _errs26 = errors;
const _errs27 = errors;
let valid9 = false;
const _errs28 = errors;
if(typeof data4 !== "number" && typeof data4 !== "bigint"){
const err13 = {instancePath:instancePath+"/control/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf/0/wireNumber",keyword:"wireNumber",params:{},message:"must be number"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid4 = _errs28 === errors;
valid9 = valid9 || _valid4;
const _errs29 = errors;
if(data4 !== null){
const err14 = {instancePath:instancePath+"/control/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid4 = _errs29 === errors;
valid9 = valid9 || _valid4;
if(!valid9){
const err15 = {instancePath:instancePath+"/control/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs26 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data3.low !== undefined){
let data5 = data3.low;
const _errs31 = errors;
const _errs32 = errors;
let valid10 = false;
const _errs33 = errors;
if(typeof data5 !== "number" && typeof data5 !== "bigint"){
const err16 = {instancePath:instancePath+"/control/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf/0/wireNumber",keyword:"wireNumber",params:{},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid5 = _errs33 === errors;
valid10 = valid10 || _valid5;
const _errs34 = errors;
if(data5 !== null){
const err17 = {instancePath:instancePath+"/control/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid5 = _errs34 === errors;
valid10 = valid10 || _valid5;
if(!valid10){
const err18 = {instancePath:instancePath+"/control/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs31 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/LimitsRange/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid3 = _errs22 === errors;
valid6 = valid6 || _valid3;
const _errs36 = errors;
if(data3 !== null){
const err20 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid3 = _errs36 === errors;
valid6 = valid6 || _valid3;
if(!valid6){
const err21 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
validate32.errors = vErrors;
return false;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.display !== undefined){
let data6 = data.display;
const _errs38 = errors;
const _errs39 = errors;
let valid11 = false;
const _errs40 = errors;
const _errs41 = errors;
if(errors === _errs41){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if(((data6.high === undefined) && (missing2 = "high")) || ((data6.low === undefined) && (missing2 = "low"))){
const err22 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/LimitsRange/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
const _errs43 = errors;
for(const key3 in data6){
if(!((key3 === "high") || (key3 === "low"))){
const err23 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/LimitsRange/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
break;
}
}
if(_errs43 === errors){
if(data6.high !== undefined){
let data7 = data6.high;
const _errs44 = errors;
const _errs45 = errors;
let valid14 = false;
const _errs46 = errors;
if(typeof data7 !== "number" && typeof data7 !== "bigint"){
const err24 = {instancePath:instancePath+"/display/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf/0/wireNumber",keyword:"wireNumber",params:{},message:"must be number"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid7 = _errs46 === errors;
valid14 = valid14 || _valid7;
const _errs47 = errors;
if(data7 !== null){
const err25 = {instancePath:instancePath+"/display/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid7 = _errs47 === errors;
valid14 = valid14 || _valid7;
if(!valid14){
const err26 = {instancePath:instancePath+"/display/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
var valid13 = _errs44 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data6.low !== undefined){
let data8 = data6.low;
const _errs49 = errors;
const _errs50 = errors;
let valid15 = false;
const _errs51 = errors;
if(typeof data8 !== "number" && typeof data8 !== "bigint"){
const err27 = {instancePath:instancePath+"/display/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf/0/wireNumber",keyword:"wireNumber",params:{},message:"must be number"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid8 = _errs51 === errors;
valid15 = valid15 || _valid8;
const _errs52 = errors;
if(data8 !== null){
const err28 = {instancePath:instancePath+"/display/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid8 = _errs52 === errors;
valid15 = valid15 || _valid8;
if(!valid15){
const err29 = {instancePath:instancePath+"/display/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
}
var valid13 = _errs49 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/LimitsRange/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var _valid6 = _errs40 === errors;
valid11 = valid11 || _valid6;
const _errs54 = errors;
if(data6 !== null){
const err31 = {instancePath:instancePath+"/display",schemaPath:"#/properties/display/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid6 = _errs54 === errors;
valid11 = valid11 || _valid6;
if(!valid11){
const err32 = {instancePath:instancePath+"/display",schemaPath:"#/properties/display/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
validate32.errors = vErrors;
return false;
}
else {
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hysteresis !== undefined){
let data9 = data.hysteresis;
const _errs56 = errors;
const _errs57 = errors;
let valid16 = false;
const _errs58 = errors;
if(typeof data9 !== "number" && typeof data9 !== "bigint"){
const err33 = {instancePath:instancePath+"/hysteresis",schemaPath:"#/properties/hysteresis/anyOf/0/wireNumber",keyword:"wireNumber",params:{},message:"must be number"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid9 = _errs58 === errors;
valid16 = valid16 || _valid9;
const _errs59 = errors;
if(data9 !== null){
const err34 = {instancePath:instancePath+"/hysteresis",schemaPath:"#/properties/hysteresis/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid9 = _errs59 === errors;
valid16 = valid16 || _valid9;
if(!valid16){
const err35 = {instancePath:instancePath+"/hysteresis",schemaPath:"#/properties/hysteresis/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
validate32.errors = vErrors;
return false;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rds !== undefined){
let data10 = data.rds;
const _errs61 = errors;
const _errs62 = errors;
let valid17 = false;
const _errs63 = errors;
const _errs64 = errors;
if(errors === _errs64){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing3;
if(((data10.time_difference === undefined) && (missing3 = "time_difference")) || ((data10.value_difference === undefined) && (missing3 = "value_difference"))){
const err36 = {instancePath:instancePath+"/rds",schemaPath:"#/$defs/RdsRange/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
if(data10.time_difference !== undefined){
let data11 = data10.time_difference;
const _errs66 = errors;
if(typeof data11 !== "number" && typeof data11 !== "bigint"){
const err37 = {instancePath:instancePath+"/rds/time_difference",schemaPath:"#/$defs/RdsRange/properties/time_difference/wireNumber",keyword:"wireNumber",params:{},message:"must be number"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var valid19 = _errs66 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data10.value_difference !== undefined){
let data12 = data10.value_difference;
const _errs67 = errors;
if(typeof data12 !== "number" && typeof data12 !== "bigint"){
const err38 = {instancePath:instancePath+"/rds/value_difference",schemaPath:"#/$defs/RdsRange/properties/value_difference/wireNumber",keyword:"wireNumber",params:{},message:"must be number"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var valid19 = _errs67 === errors;
}
else {
var valid19 = true;
}
}
}
}
else {
const err39 = {instancePath:instancePath+"/rds",schemaPath:"#/$defs/RdsRange/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
var _valid10 = _errs63 === errors;
valid17 = valid17 || _valid10;
if(_valid10){
var props3 = {};
props3.time_difference = true;
props3.value_difference = true;
}
const _errs68 = errors;
if(data10 !== null){
const err40 = {instancePath:instancePath+"/rds",schemaPath:"#/properties/rds/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid10 = _errs68 === errors;
valid17 = valid17 || _valid10;
if(!valid17){
const err41 = {instancePath:instancePath+"/rds",schemaPath:"#/properties/rds/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
validate32.errors = vErrors;
return false;
}
else {
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.warning !== undefined){
let data13 = data.warning;
const _errs70 = errors;
const _errs71 = errors;
let valid20 = false;
const _errs72 = errors;
const _errs73 = errors;
if(errors === _errs73){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing4;
if(((data13.high === undefined) && (missing4 = "high")) || ((data13.low === undefined) && (missing4 = "low"))){
const err42 = {instancePath:instancePath+"/warning",schemaPath:"#/$defs/LimitsRange/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
else {
const _errs75 = errors;
for(const key4 in data13){
if(!((key4 === "high") || (key4 === "low"))){
const err43 = {instancePath:instancePath+"/warning",schemaPath:"#/$defs/LimitsRange/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
break;
}
}
if(_errs75 === errors){
if(data13.high !== undefined){
let data14 = data13.high;
const _errs76 = errors;
const _errs77 = errors;
let valid23 = false;
const _errs78 = errors;
if(typeof data14 !== "number" && typeof data14 !== "bigint"){
const err44 = {instancePath:instancePath+"/warning/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf/0/wireNumber",keyword:"wireNumber",params:{},message:"must be number"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid12 = _errs78 === errors;
valid23 = valid23 || _valid12;
const _errs79 = errors;
if(data14 !== null){
const err45 = {instancePath:instancePath+"/warning/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid12 = _errs79 === errors;
valid23 = valid23 || _valid12;
if(!valid23){
const err46 = {instancePath:instancePath+"/warning/high",schemaPath:"#/$defs/LimitsRange/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
}
var valid22 = _errs76 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data13.low !== undefined){
let data15 = data13.low;
const _errs81 = errors;
const _errs82 = errors;
let valid24 = false;
const _errs83 = errors;
if(typeof data15 !== "number" && typeof data15 !== "bigint"){
const err47 = {instancePath:instancePath+"/warning/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf/0/wireNumber",keyword:"wireNumber",params:{},message:"must be number"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid13 = _errs83 === errors;
valid24 = valid24 || _valid13;
const _errs84 = errors;
if(data15 !== null){
const err48 = {instancePath:instancePath+"/warning/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid13 = _errs84 === errors;
valid24 = valid24 || _valid13;
if(!valid24){
const err49 = {instancePath:instancePath+"/warning/low",schemaPath:"#/$defs/LimitsRange/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
else {
errors = _errs82;
if(vErrors !== null){
if(_errs82){
vErrors.length = _errs82;
}
else {
vErrors = null;
}
}
}
var valid22 = _errs81 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
else {
const err50 = {instancePath:instancePath+"/warning",schemaPath:"#/$defs/LimitsRange/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
var _valid11 = _errs72 === errors;
valid20 = valid20 || _valid11;
const _errs86 = errors;
if(data13 !== null){
const err51 = {instancePath:instancePath+"/warning",schemaPath:"#/properties/warning/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid11 = _errs86 === errors;
valid20 = valid20 || _valid11;
if(!valid20){
const err52 = {instancePath:instancePath+"/warning",schemaPath:"#/properties/warning/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
validate32.errors = vErrors;
return false;
}
else {
errors = _errs71;
if(vErrors !== null){
if(_errs71){
vErrors.length = _errs71;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.dtype === undefined) && (missing0 = "dtype")) || ((data.shape === undefined) && (missing0 = "shape"))) || ((data.source === undefined) && (missing0 = "source"))){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.choices !== undefined){
let data0 = data.choices;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(typeof data0[i0] !== "string"){
validate31.errors = [{instancePath:instancePath+"/choices/" + i0,schemaPath:"#/properties/choices/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/choices",schemaPath:"#/properties/choices/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dims !== undefined){
let data2 = data.dims;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs8 = errors;
if(typeof data2[i1] !== "string"){
validate31.errors = [{instancePath:instancePath+"/dims/" + i1,schemaPath:"#/properties/dims/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/dims",schemaPath:"#/properties/dims/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dtype !== undefined){
let data4 = data.dtype;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate31.errors = [{instancePath:instancePath+"/dtype",schemaPath:"#/$defs/Dtype/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data4 === "string") || (data4 === "number")) || (data4 === "array")) || (data4 === "boolean")) || (data4 === "integer"))){
validate31.errors = [{instancePath:instancePath+"/dtype",schemaPath:"#/$defs/Dtype/enum",keyword:"enum",params:{allowedValues: schema43.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dtype_numpy !== undefined){
let data5 = data.dtype_numpy;
const _errs13 = errors;
const _errs14 = errors;
let valid4 = false;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
const err0 = {instancePath:instancePath+"/dtype_numpy",schemaPath:"#/properties/dtype_numpy/anyOf/0/pattern",keyword:"pattern",params:{pattern: "[|<>][tbiufcmMOSUV][0-9]+"},message:"must match pattern \""+"[|<>][tbiufcmMOSUV][0-9]+"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/dtype_numpy",schemaPath:"#/properties/dtype_numpy/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
valid4 = valid4 || _valid0;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data5)){
var valid5 = true;
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data6)){
if(data6.length > 2){
const err2 = {instancePath:instancePath+"/dtype_numpy/" + i2,schemaPath:"#/properties/dtype_numpy/anyOf/1/items/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data6.length < 2){
const err3 = {instancePath:instancePath+"/dtype_numpy/" + i2,schemaPath:"#/properties/dtype_numpy/anyOf/1/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
const len3 = data6.length;
if(len3 > 0){
const _errs21 = errors;
if(typeof data6[0] !== "string"){
const err4 = {instancePath:instancePath+"/dtype_numpy/" + i2+"/0",schemaPath:"#/properties/dtype_numpy/anyOf/1/items/prefixItems/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid6 = _errs21 === errors;
}
if(valid6){
if(len3 > 1){
let data8 = data6[1];
const _errs23 = errors;
if(errors === _errs23){
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
const err5 = {instancePath:instancePath+"/dtype_numpy/" + i2+"/1",schemaPath:"#/properties/dtype_numpy/anyOf/1/items/prefixItems/1/pattern",keyword:"pattern",params:{pattern: "[|<>][tbiufcmMOSUV][0-9]+"},message:"must match pattern \""+"[|<>][tbiufcmMOSUV][0-9]+"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/dtype_numpy/" + i2+"/1",schemaPath:"#/properties/dtype_numpy/anyOf/1/items/prefixItems/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var valid6 = _errs23 === errors;
}
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/dtype_numpy/" + i2,schemaPath:"#/properties/dtype_numpy/anyOf/1/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid5 = _errs19 === errors;
if(!valid5){
break;
}
}
}
else {
const err8 = {instancePath:instancePath+"/dtype_numpy",schemaPath:"#/properties/dtype_numpy/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs17 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const err9 = {instancePath:instancePath+"/dtype_numpy",schemaPath:"#/properties/dtype_numpy/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate31.errors = vErrors;
return false;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.external !== undefined){
let data9 = data.external;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(!pattern13.test(data9)){
validate31.errors = [{instancePath:instancePath+"/external",schemaPath:"#/properties/external/pattern",keyword:"pattern",params:{pattern: "^[A-Z]+:?"},message:"must match pattern \""+"^[A-Z]+:?"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limits !== undefined){
const _errs27 = errors;
if(!(validate32(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object_name !== undefined){
const _errs28 = errors;
if(typeof data.object_name !== "string"){
validate31.errors = [{instancePath:instancePath+"/object_name",schemaPath:"#/properties/object_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.precision !== undefined){
let data12 = data.precision;
const _errs30 = errors;
const _errs31 = errors;
let valid7 = false;
const _errs32 = errors;
if(!Number.isInteger(data12) && typeof data12 !== "bigint"){
const err10 = {instancePath:instancePath+"/precision",schemaPath:"#/properties/precision/anyOf/0/wireInteger",keyword:"wireInteger",params:{},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid1 = _errs32 === errors;
valid7 = valid7 || _valid1;
const _errs33 = errors;
if(data12 !== null){
const err11 = {instancePath:instancePath+"/precision",schemaPath:"#/properties/precision/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid1 = _errs33 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const err12 = {instancePath:instancePath+"/precision",schemaPath:"#/properties/precision/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate31.errors = vErrors;
return false;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shape !== undefined){
let data13 = data.shape;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data13)){
var valid8 = true;
const len4 = data13.length;
for(let i3=0; i3<len4; i3++){
let data14 = data13[i3];
const _errs37 = errors;
const _errs38 = errors;
let valid9 = false;
const _errs39 = errors;
if(!Number.isInteger(data14) && typeof data14 !== "bigint"){
const err13 = {instancePath:instancePath+"/shape/" + i3,schemaPath:"#/properties/shape/items/anyOf/0/wireInteger",keyword:"wireInteger",params:{},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid2 = _errs39 === errors;
valid9 = valid9 || _valid2;
const _errs40 = errors;
if(data14 !== null){
const err14 = {instancePath:instancePath+"/shape/" + i3,schemaPath:"#/properties/shape/items/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid2 = _errs40 === errors;
valid9 = valid9 || _valid2;
if(!valid9){
const err15 = {instancePath:instancePath+"/shape/" + i3,schemaPath:"#/properties/shape/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
validate31.errors = vErrors;
return false;
}
else {
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs37 === errors;
if(!valid8){
break;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/shape",schemaPath:"#/properties/shape/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs42 = errors;
if(typeof data.source !== "string"){
validate31.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.units !== undefined){
let data16 = data.units;
const _errs44 = errors;
const _errs45 = errors;
let valid10 = false;
const _errs46 = errors;
if(typeof data16 !== "string"){
const err16 = {instancePath:instancePath+"/units",schemaPath:"#/properties/units/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid3 = _errs46 === errors;
valid10 = valid10 || _valid3;
const _errs48 = errors;
if(data16 !== null){
const err17 = {instancePath:instancePath+"/units",schemaPath:"#/properties/units/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid3 = _errs48 === errors;
valid10 = valid10 || _valid3;
if(!valid10){
const err18 = {instancePath:instancePath+"/units",schemaPath:"#/properties/units/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
validate31.errors = vErrors;
return false;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.data !== undefined){
let data0 = data.data;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
}
else {
validate30.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data_keys !== undefined){
let data1 = data.data_keys;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key0 in data1){
const _errs8 = errors;
if(!(validate31(data1[key0], {instancePath:instancePath+"/data_keys/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/data_keys",schemaPath:"#/properties/data_keys/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timestamps !== undefined){
let data3 = data.timestamps;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
validate30.errors = [{instancePath:instancePath+"/timestamps",schemaPath:"#/properties/timestamps/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"patternProperties":{"^([^./]+)$":{"$ref":"#/$defs/DataType"}},"additionalProperties":false};
const wrapper1 = {validate: validate37};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs0 = errors;
for(const key0 in data){
if(!(pattern4.test(key0))){
validate37.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs0 === errors){
var valid0 = true;
for(const key1 in data){
if(pattern4.test(key1)){
const _errs1 = errors;
if(!(wrapper1.validate(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper1.validate.errors : vErrors.concat(wrapper1.validate.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.data_keys === undefined) && (missing0 = "data_keys")) || ((data.run_start === undefined) && (missing0 = "run_start"))) || ((data.time === undefined) && (missing0 = "time"))) || ((data.uid === undefined) && (missing0 = "uid"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((func1.call(schema40.properties, key0)) || (pattern4.test(key0)))){
validate29.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.configuration !== undefined){
let data0 = data.configuration;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs5 = errors;
if(!(validate30(data0[key1], {instancePath:instancePath+"/configuration/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/configuration",schemaPath:"#/properties/configuration/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data_keys !== undefined){
let data2 = data.data_keys;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key2 in data2){
const _errs9 = errors;
if(!(validate31(data2[key2], {instancePath:instancePath+"/data_keys/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data2,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/data_keys",schemaPath:"#/properties/data_keys/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hints !== undefined){
let data4 = data.hints;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.NX_class !== undefined){
let data5 = data4.NX_class;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern14.test(data5)){
validate29.errors = [{instancePath:instancePath+"/hints/NX_class",schemaPath:"#/$defs/PerObjectHint/properties/NX_class/pattern",keyword:"pattern",params:{pattern: "^NX[A-Za-z_]+$"},message:"must match pattern \""+"^NX[A-Za-z_]+$"+"\""}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/hints/NX_class",schemaPath:"#/$defs/PerObjectHint/properties/NX_class/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.fields !== undefined){
let data6 = data4.fields;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data6)){
var valid5 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs18 = errors;
if(typeof data6[i0] !== "string"){
validate29.errors = [{instancePath:instancePath+"/hints/fields/" + i0,schemaPath:"#/$defs/PerObjectHint/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs18 === errors;
if(!valid5){
break;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/hints/fields",schemaPath:"#/$defs/PerObjectHint/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/hints",schemaPath:"#/$defs/PerObjectHint/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs20 = errors;
if(typeof data.name !== "string"){
validate29.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object_classes !== undefined){
let data9 = data.object_classes;
const _errs22 = errors;
if(errors === _errs22){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
const _errs25 = errors;
if(typeof data9[key3] !== "string"){
validate29.errors = [{instancePath:instancePath+"/object_classes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/object_classes/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs25 === errors;
if(!valid6){
break;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/object_classes",schemaPath:"#/properties/object_classes/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object_keys !== undefined){
let data11 = data.object_keys;
const _errs27 = errors;
if(errors === _errs27){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
}
else {
validate29.errors = [{instancePath:instancePath+"/object_keys",schemaPath:"#/properties/object_keys/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run_start !== undefined){
const _errs30 = errors;
if(typeof data.run_start !== "string"){
validate29.errors = [{instancePath:instancePath+"/run_start",schemaPath:"#/properties/run_start/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
let data13 = data.time;
const _errs32 = errors;
if(typeof data13 !== "number" && typeof data13 !== "bigint"){
validate29.errors = [{instancePath:instancePath+"/time",schemaPath:"#/properties/time/wireNumber",keyword:"wireNumber",params:{},message:"must be number"}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs33 = errors;
if(typeof data.uid !== "string"){
validate29.errors = [{instancePath:instancePath+"/uid",schemaPath:"#/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
var valid7 = true;
for(const key4 in data){
if(pattern4.test(key4)){
const _errs35 = errors;
if(!(validate37(data[key4], {instancePath:instancePath+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid7 = _errs35 === errors;
if(!valid7){
break;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const event: Validator = validate39;

const schema52 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","allOf":[{"$ref":"#/$defs/PartialEvent"}],"$defs":{"PartialEvent":{"type":"object","properties":{"data":{"type":"object","additionalProperties":true},"filled":{"type":"object","additionalProperties":{"anyOf":[{"type":"boolean"},{"type":"string"}]}},"time":{"wireNumber":true},"timestamps":{"type":"object","additionalProperties":true}},"required":["data","time","timestamps"]}},"properties":{"descriptor":{"type":"string"},"seq_num":{"wireInteger":true},"uid":{"type":"string"}},"required":["descriptor","seq_num","uid"],"unevaluatedProperties":false};
const schema53 = {"type":"object","properties":{"data":{"type":"object","additionalProperties":true},"filled":{"type":"object","additionalProperties":{"anyOf":[{"type":"boolean"},{"type":"string"}]}},"time":{"wireNumber":true},"timestamps":{"type":"object","additionalProperties":true}},"required":["data","time","timestamps"]};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.data === undefined) && (missing0 = "data")) || ((data.time === undefined) && (missing0 = "time"))) || ((data.timestamps === undefined) && (missing0 = "timestamps"))){
validate39.errors = [{instancePath,schemaPath:"#/$defs/PartialEvent/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.data !== undefined){
let data0 = data.data;
const _errs4 = errors;
if(errors === _errs4){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
}
else {
validate39.errors = [{instancePath:instancePath+"/data",schemaPath:"#/$defs/PartialEvent/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.filled !== undefined){
let data1 = data.filled;
const _errs7 = errors;
if(errors === _errs7){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key0 in data1){
let data2 = data1[key0];
const _errs10 = errors;
const _errs11 = errors;
let valid4 = false;
const _errs12 = errors;
if(typeof data2 !== "boolean"){
const err0 = {instancePath:instancePath+"/filled/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/PartialEvent/properties/filled/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid4 = valid4 || _valid0;
const _errs14 = errors;
if(typeof data2 !== "string"){
const err1 = {instancePath:instancePath+"/filled/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/PartialEvent/properties/filled/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const err2 = {instancePath:instancePath+"/filled/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/PartialEvent/properties/filled/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate39.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/filled",schemaPath:"#/$defs/PartialEvent/properties/filled/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.time !== undefined){
let data3 = data.time;
const _errs16 = errors;
if(typeof data3 !== "number" && typeof data3 !== "bigint"){
validate39.errors = [{instancePath:instancePath+"/time",schemaPath:"#/$defs/PartialEvent/properties/time/wireNumber",keyword:"wireNumber",params:{},message:"must be number"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.timestamps !== undefined){
let data4 = data.timestamps;
const _errs17 = errors;
if(errors === _errs17){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
validate39.errors = [{instancePath:instancePath+"/timestamps",schemaPath:"#/$defs/PartialEvent/properties/timestamps/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/$defs/PartialEvent/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.descriptor === undefined) && (missing1 = "descriptor")) || ((data.seq_num === undefined) && (missing1 = "seq_num"))) || ((data.uid === undefined) && (missing1 = "uid"))){
validate39.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data.descriptor !== undefined){
const _errs20 = errors;
if(typeof data.descriptor !== "string"){
validate39.errors = [{instancePath:instancePath+"/descriptor",schemaPath:"#/properties/descriptor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.seq_num !== undefined){
let data6 = data.seq_num;
const _errs22 = errors;
if(!Number.isInteger(data6) && typeof data6 !== "bigint"){
validate39.errors = [{instancePath:instancePath+"/seq_num",schemaPath:"#/properties/seq_num/wireInteger",keyword:"wireInteger",params:{},message:"must be integer"}];
return false;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.uid !== undefined){
const _errs23 = errors;
if(typeof data.uid !== "string"){
validate39.errors = [{instancePath:instancePath+"/uid",schemaPath:"#/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
for(const key1 in data){
if(((((((key1 !== "descriptor") && (key1 !== "seq_num")) && (key1 !== "uid")) && (key1 !== "data")) && (key1 !== "filled")) && (key1 !== "time")) && (key1 !== "timestamps")){
validate39.errors = [{instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"}];
return false;
break;
}
}
}
}
}
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const event_page: Validator = validate40;

const schema54 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","allOf":[{"$ref":"#/$defs/PartialEventPage"}],"$defs":{"PartialEventPage":{"type":"object","properties":{"data":{"type":"object","additionalProperties":{"items":{},"type":"array"}},"filled":{"type":"object","additionalProperties":{"items":{"anyOf":[{"type":"boolean"},{"type":"string"}]},"type":"array"},"default":{}},"time":{"type":"array","items":{"wireNumber":true}},"timestamps":{"type":"object","additionalProperties":{"items":{},"type":"array"}}},"required":["data","time","timestamps"]}},"properties":{"descriptor":{"type":"string"},"seq_num":{"type":"array","items":{"wireInteger":true}},"uid":{"type":"array","items":{"type":"string"}}},"required":["descriptor","seq_num","uid"],"unevaluatedProperties":false};
const schema55 = {"type":"object","properties":{"data":{"type":"object","additionalProperties":{"items":{},"type":"array"}},"filled":{"type":"object","additionalProperties":{"items":{"anyOf":[{"type":"boolean"},{"type":"string"}]},"type":"array"},"default":{}},"time":{"type":"array","items":{"wireNumber":true}},"timestamps":{"type":"object","additionalProperties":{"items":{},"type":"array"}}},"required":["data","time","timestamps"]};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.data === undefined) && (missing0 = "data")) || ((data.time === undefined) && (missing0 = "time"))) || ((data.timestamps === undefined) && (missing0 = "timestamps"))){
validate40.errors = [{instancePath,schemaPath:"#/$defs/PartialEventPage/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.data !== undefined){
let data0 = data.data;
const _errs4 = errors;
if(errors === _errs4){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const _errs7 = errors;
if(errors === _errs7){
if(!(Array.isArray(data0[key0]))){
validate40.errors = [{instancePath:instancePath+"/data/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/PartialEventPage/properties/data/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs7 === errors;
if(!valid3){
break;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/data",schemaPath:"#/$defs/PartialEventPage/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.filled !== undefined){
let data2 = data.filled;
const _errs9 = errors;
if(errors === _errs9){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data3)){
var valid5 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs14 = errors;
const _errs15 = errors;
let valid6 = false;
const _errs16 = errors;
if(typeof data4 !== "boolean"){
const err0 = {instancePath:instancePath+"/filled/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/PartialEventPage/properties/filled/additionalProperties/items/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid6 = valid6 || _valid0;
const _errs18 = errors;
if(typeof data4 !== "string"){
const err1 = {instancePath:instancePath+"/filled/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/PartialEventPage/properties/filled/additionalProperties/items/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const err2 = {instancePath:instancePath+"/filled/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/PartialEventPage/properties/filled/additionalProperties/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate40.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs14 === errors;
if(!valid5){
break;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/filled/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/PartialEventPage/properties/filled/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs12 === errors;
if(!valid4){
break;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/filled",schemaPath:"#/$defs/PartialEventPage/properties/filled/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.time !== undefined){
let data5 = data.time;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data5)){
var valid7 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs22 = errors;
if(typeof data6 !== "number" && typeof data6 !== "bigint"){
validate40.errors = [{instancePath:instancePath+"/time/" + i1,schemaPath:"#/$defs/PartialEventPage/properties/time/items/wireNumber",keyword:"wireNumber",params:{},message:"must be number"}];
return false;
}
var valid7 = _errs22 === errors;
if(!valid7){
break;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/time",schemaPath:"#/$defs/PartialEventPage/properties/time/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.timestamps !== undefined){
let data7 = data.timestamps;
const _errs23 = errors;
if(errors === _errs23){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
const _errs26 = errors;
if(errors === _errs26){
if(!(Array.isArray(data7[key2]))){
validate40.errors = [{instancePath:instancePath+"/timestamps/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/PartialEventPage/properties/timestamps/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid8 = _errs26 === errors;
if(!valid8){
break;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/timestamps",schemaPath:"#/$defs/PartialEventPage/properties/timestamps/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/$defs/PartialEventPage/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.descriptor === undefined) && (missing1 = "descriptor")) || ((data.seq_num === undefined) && (missing1 = "seq_num"))) || ((data.uid === undefined) && (missing1 = "uid"))){
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data.descriptor !== undefined){
const _errs28 = errors;
if(typeof data.descriptor !== "string"){
validate40.errors = [{instancePath:instancePath+"/descriptor",schemaPath:"#/properties/descriptor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs28 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.seq_num !== undefined){
let data10 = data.seq_num;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data10)){
var valid10 = true;
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
const _errs32 = errors;
if(!Number.isInteger(data11) && typeof data11 !== "bigint"){
validate40.errors = [{instancePath:instancePath+"/seq_num/" + i2,schemaPath:"#/properties/seq_num/items/wireInteger",keyword:"wireInteger",params:{},message:"must be integer"}];
return false;
}
var valid10 = _errs32 === errors;
if(!valid10){
break;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/seq_num",schemaPath:"#/properties/seq_num/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs30 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.uid !== undefined){
let data12 = data.uid;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data12)){
var valid11 = true;
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
const _errs35 = errors;
if(typeof data12[i3] !== "string"){
validate40.errors = [{instancePath:instancePath+"/uid/" + i3,schemaPath:"#/properties/uid/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs35 === errors;
if(!valid11){
break;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/uid",schemaPath:"#/properties/uid/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs33 === errors;
}
else {
var valid9 = true;
}
if(valid9){
for(const key3 in data){
if(((((((key3 !== "descriptor") && (key3 !== "seq_num")) && (key3 !== "uid")) && (key3 !== "data")) && (key3 !== "filled")) && (key3 !== "time")) && (key3 !== "timestamps")){
validate40.errors = [{instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key3},message:"must NOT have unevaluated properties"}];
return false;
break;
}
}
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const stop: Validator = validate41;

const schema56 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","$defs":{"DataType":{"default":null}},"properties":{"data_type":{"$ref":"#/$defs/DataType"},"exit_status":{"type":"string","enum":["success","abort","fail"]},"num_events":{"type":"object","additionalProperties":{"wireInteger":true},"default":{}},"reason":{"type":"string","default":""},"run_start":{"type":"string"},"time":{"wireNumber":true},"uid":{"type":"string"}},"required":["exit_status","run_start","time","uid"],"patternProperties":{"^([^./]+)$":{"$ref":"#/$defs/DataType"}},"additionalProperties":false};
const schema57 = {"default":null};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.exit_status === undefined) && (missing0 = "exit_status")) || ((data.run_start === undefined) && (missing0 = "run_start"))) || ((data.time === undefined) && (missing0 = "time"))) || ((data.uid === undefined) && (missing0 = "uid"))){
validate41.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "data_type") || (key0 === "exit_status")) || (key0 === "num_events")) || (key0 === "reason")) || (key0 === "run_start")) || (key0 === "time")) || (key0 === "uid")) || (pattern4.test(key0)))){
validate41.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.data_type !== undefined){
const _errs2 = errors;
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exit_status !== undefined){
let data1 = data.exit_status;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate41.errors = [{instancePath:instancePath+"/exit_status",schemaPath:"#/properties/exit_status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data1 === "success") || (data1 === "abort")) || (data1 === "fail"))){
validate41.errors = [{instancePath:instancePath+"/exit_status",schemaPath:"#/properties/exit_status/enum",keyword:"enum",params:{allowedValues: schema56.properties.exit_status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.num_events !== undefined){
let data2 = data.num_events;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
const _errs8 = errors;
if(!Number.isInteger(data3) && typeof data3 !== "bigint"){
validate41.errors = [{instancePath:instancePath+"/num_events/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/num_events/additionalProperties/wireInteger",keyword:"wireInteger",params:{},message:"must be integer"}];
return false;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/num_events",schemaPath:"#/properties/num_events/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs9 = errors;
if(typeof data.reason !== "string"){
validate41.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run_start !== undefined){
const _errs11 = errors;
if(typeof data.run_start !== "string"){
validate41.errors = [{instancePath:instancePath+"/run_start",schemaPath:"#/properties/run_start/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
let data6 = data.time;
const _errs13 = errors;
if(typeof data6 !== "number" && typeof data6 !== "bigint"){
validate41.errors = [{instancePath:instancePath+"/time",schemaPath:"#/properties/time/wireNumber",keyword:"wireNumber",params:{},message:"must be number"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs14 = errors;
if(typeof data.uid !== "string"){
validate41.errors = [{instancePath:instancePath+"/uid",schemaPath:"#/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
var valid3 = true;
for(const key2 in data){
if(pattern4.test(key2)){
const _errs16 = errors;
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate41.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const resource: Validator = validate42;

const schema59 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","allOf":[{"$ref":"#/$defs/PartialResource"}],"$defs":{"PartialResource":{"type":"object","properties":{"resource_kwargs":{"type":"object","additionalProperties":true},"resource_path":{"type":"string"},"root":{"type":"string"},"spec":{"type":"string"},"uid":{"type":"string"}},"required":["resource_kwargs","resource_path","root","spec","uid"]}},"properties":{"path_semantics":{"type":"string","default":"posix","enum":["posix","windows"]},"run_start":{"type":"string","default":""}},"required":[],"unevaluatedProperties":false};
const schema60 = {"type":"object","properties":{"resource_kwargs":{"type":"object","additionalProperties":true},"resource_path":{"type":"string"},"root":{"type":"string"},"spec":{"type":"string"},"uid":{"type":"string"}},"required":["resource_kwargs","resource_path","root","spec","uid"]};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.resource_kwargs === undefined) && (missing0 = "resource_kwargs")) || ((data.resource_path === undefined) && (missing0 = "resource_path"))) || ((data.root === undefined) && (missing0 = "root"))) || ((data.spec === undefined) && (missing0 = "spec"))) || ((data.uid === undefined) && (missing0 = "uid"))){
validate42.errors = [{instancePath,schemaPath:"#/$defs/PartialResource/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.resource_kwargs !== undefined){
let data0 = data.resource_kwargs;
const _errs4 = errors;
if(errors === _errs4){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
}
else {
validate42.errors = [{instancePath:instancePath+"/resource_kwargs",schemaPath:"#/$defs/PartialResource/properties/resource_kwargs/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.resource_path !== undefined){
const _errs7 = errors;
if(typeof data.resource_path !== "string"){
validate42.errors = [{instancePath:instancePath+"/resource_path",schemaPath:"#/$defs/PartialResource/properties/resource_path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.root !== undefined){
const _errs9 = errors;
if(typeof data.root !== "string"){
validate42.errors = [{instancePath:instancePath+"/root",schemaPath:"#/$defs/PartialResource/properties/root/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.spec !== undefined){
const _errs11 = errors;
if(typeof data.spec !== "string"){
validate42.errors = [{instancePath:instancePath+"/spec",schemaPath:"#/$defs/PartialResource/properties/spec/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.uid !== undefined){
const _errs13 = errors;
if(typeof data.uid !== "string"){
validate42.errors = [{instancePath:instancePath+"/uid",schemaPath:"#/$defs/PartialResource/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate42.errors = [{instancePath,schemaPath:"#/$defs/PartialResource/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path_semantics !== undefined){
let data5 = data.path_semantics;
const _errs15 = errors;
if(typeof data5 !== "string"){
validate42.errors = [{instancePath:instancePath+"/path_semantics",schemaPath:"#/properties/path_semantics/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data5 === "posix") || (data5 === "windows"))){
validate42.errors = [{instancePath:instancePath+"/path_semantics",schemaPath:"#/properties/path_semantics/enum",keyword:"enum",params:{allowedValues: schema59.properties.path_semantics.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.run_start !== undefined){
const _errs17 = errors;
if(typeof data.run_start !== "string"){
validate42.errors = [{instancePath:instancePath+"/run_start",schemaPath:"#/properties/run_start/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
for(const key0 in data){
if(((((((key0 !== "path_semantics") && (key0 !== "run_start")) && (key0 !== "resource_kwargs")) && (key0 !== "resource_path")) && (key0 !== "root")) && (key0 !== "spec")) && (key0 !== "uid")){
validate42.errors = [{instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"}];
return false;
break;
}
}
}
}
}
else {
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const datum: Validator = validate43;

const schema61 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"datum_id":{"type":"string"},"datum_kwargs":{"type":"object","additionalProperties":true},"resource":{"type":"string"}},"required":["datum_id","datum_kwargs","resource"],"additionalProperties":false};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.datum_id === undefined) && (missing0 = "datum_id")) || ((data.datum_kwargs === undefined) && (missing0 = "datum_kwargs"))) || ((data.resource === undefined) && (missing0 = "resource"))){
validate43.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "datum_id") || (key0 === "datum_kwargs")) || (key0 === "resource"))){
validate43.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.datum_id !== undefined){
const _errs2 = errors;
if(typeof data.datum_id !== "string"){
validate43.errors = [{instancePath:instancePath+"/datum_id",schemaPath:"#/properties/datum_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.datum_kwargs !== undefined){
let data1 = data.datum_kwargs;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
validate43.errors = [{instancePath:instancePath+"/datum_kwargs",schemaPath:"#/properties/datum_kwargs/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resource !== undefined){
const _errs7 = errors;
if(typeof data.resource !== "string"){
validate43.errors = [{instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const datum_page: Validator = validate44;

const schema62 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","$defs":{"DataFrameForDatumPage":{"type":"array","items":{"type":"string"}}},"properties":{"datum_id":{"$ref":"#/$defs/DataFrameForDatumPage"},"datum_kwargs":{"type":"object","additionalProperties":{"items":{},"type":"array"}},"resource":{"type":"string"}},"required":["datum_id","datum_kwargs","resource"],"additionalProperties":false};
const schema63 = {"type":"array","items":{"type":"string"}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.datum_id === undefined) && (missing0 = "datum_id")) || ((data.datum_kwargs === undefined) && (missing0 = "datum_kwargs"))) || ((data.resource === undefined) && (missing0 = "resource"))){
validate44.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "datum_id") || (key0 === "datum_kwargs")) || (key0 === "resource"))){
validate44.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.datum_id !== undefined){
let data0 = data.datum_id;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data0)){
var valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(typeof data0[i0] !== "string"){
validate44.errors = [{instancePath:instancePath+"/datum_id/" + i0,schemaPath:"#/$defs/DataFrameForDatumPage/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs5 === errors;
if(!valid2){
break;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/datum_id",schemaPath:"#/$defs/DataFrameForDatumPage/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.datum_kwargs !== undefined){
let data2 = data.datum_kwargs;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const _errs10 = errors;
if(errors === _errs10){
if(!(Array.isArray(data2[key1]))){
validate44.errors = [{instancePath:instancePath+"/datum_kwargs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/datum_kwargs/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/datum_kwargs",schemaPath:"#/properties/datum_kwargs/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resource !== undefined){
const _errs12 = errors;
if(typeof data.resource !== "string"){
validate44.errors = [{instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const stream_resource: Validator = validate45;

const schema64 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"data_key":{"type":"string"},"mimetype":{"type":"string"},"parameters":{"type":"object","additionalProperties":true},"run_start":{"type":"string","default":""},"uid":{"type":"string"},"uri":{"type":"string"}},"required":["data_key","mimetype","parameters","uid","uri"],"additionalProperties":true};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.data_key === undefined) && (missing0 = "data_key")) || ((data.mimetype === undefined) && (missing0 = "mimetype"))) || ((data.parameters === undefined) && (missing0 = "parameters"))) || ((data.uid === undefined) && (missing0 = "uid"))) || ((data.uri === undefined) && (missing0 = "uri"))){
validate45.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.data_key !== undefined){
const _errs2 = errors;
if(typeof data.data_key !== "string"){
validate45.errors = [{instancePath:instancePath+"/data_key",schemaPath:"#/properties/data_key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mimetype !== undefined){
const _errs4 = errors;
if(typeof data.mimetype !== "string"){
validate45.errors = [{instancePath:instancePath+"/mimetype",schemaPath:"#/properties/mimetype/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parameters !== undefined){
let data2 = data.parameters;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
validate45.errors = [{instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run_start !== undefined){
const _errs9 = errors;
if(typeof data.run_start !== "string"){
validate45.errors = [{instancePath:instancePath+"/run_start",schemaPath:"#/properties/run_start/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs11 = errors;
if(typeof data.uid !== "string"){
validate45.errors = [{instancePath:instancePath+"/uid",schemaPath:"#/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uri !== undefined){
const _errs13 = errors;
if(typeof data.uri !== "string"){
validate45.errors = [{instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate45.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const stream_datum: Validator = validate46;

const schema65 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","$defs":{"StreamRange":{"type":"object","properties":{"start":{"wireInteger":true},"stop":{"wireInteger":true}},"required":["start","stop"]}},"properties":{"descriptor":{"type":"string"},"indices":{"$ref":"#/$defs/StreamRange"},"seq_nums":{"$ref":"#/$defs/StreamRange"},"stream_resource":{"type":"string"},"uid":{"type":"string"}},"required":["descriptor","indices","seq_nums","stream_resource","uid"],"additionalProperties":true};
const schema66 = {"type":"object","properties":{"start":{"wireInteger":true},"stop":{"wireInteger":true}},"required":["start","stop"]};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.descriptor === undefined) && (missing0 = "descriptor")) || ((data.indices === undefined) && (missing0 = "indices"))) || ((data.seq_nums === undefined) && (missing0 = "seq_nums"))) || ((data.stream_resource === undefined) && (missing0 = "stream_resource"))) || ((data.uid === undefined) && (missing0 = "uid"))){
validate46.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.descriptor !== undefined){
const _errs2 = errors;
if(typeof data.descriptor !== "string"){
validate46.errors = [{instancePath:instancePath+"/descriptor",schemaPath:"#/properties/descriptor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.indices !== undefined){
let data1 = data.indices;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.start === undefined) && (missing1 = "start")) || ((data1.stop === undefined) && (missing1 = "stop"))){
validate46.errors = [{instancePath:instancePath+"/indices",schemaPath:"#/$defs/StreamRange/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data1.start !== undefined){
let data2 = data1.start;
const _errs7 = errors;
if(!Number.isInteger(data2) && typeof data2 !== "bigint"){
validate46.errors = [{instancePath:instancePath+"/indices/start",schemaPath:"#/$defs/StreamRange/properties/start/wireInteger",keyword:"wireInteger",params:{},message:"must be integer"}];
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.stop !== undefined){
let data3 = data1.stop;
const _errs8 = errors;
if(!Number.isInteger(data3) && typeof data3 !== "bigint"){
validate46.errors = [{instancePath:instancePath+"/indices/stop",schemaPath:"#/$defs/StreamRange/properties/stop/wireInteger",keyword:"wireInteger",params:{},message:"must be integer"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/indices",schemaPath:"#/$defs/StreamRange/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq_nums !== undefined){
let data4 = data.seq_nums;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((data4.start === undefined) && (missing2 = "start")) || ((data4.stop === undefined) && (missing2 = "stop"))){
validate46.errors = [{instancePath:instancePath+"/seq_nums",schemaPath:"#/$defs/StreamRange/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data4.start !== undefined){
let data5 = data4.start;
const _errs12 = errors;
if(!Number.isInteger(data5) && typeof data5 !== "bigint"){
validate46.errors = [{instancePath:instancePath+"/seq_nums/start",schemaPath:"#/$defs/StreamRange/properties/start/wireInteger",keyword:"wireInteger",params:{},message:"must be integer"}];
return false;
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.stop !== undefined){
let data6 = data4.stop;
const _errs13 = errors;
if(!Number.isInteger(data6) && typeof data6 !== "bigint"){
validate46.errors = [{instancePath:instancePath+"/seq_nums/stop",schemaPath:"#/$defs/StreamRange/properties/stop/wireInteger",keyword:"wireInteger",params:{},message:"must be integer"}];
return false;
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/seq_nums",schemaPath:"#/$defs/StreamRange/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stream_resource !== undefined){
const _errs14 = errors;
if(typeof data.stream_resource !== "string"){
validate46.errors = [{instancePath:instancePath+"/stream_resource",schemaPath:"#/properties/stream_resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs16 = errors;
if(typeof data.uid !== "string"){
validate46.errors = [{instancePath:instancePath+"/uid",schemaPath:"#/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
