import { readFileSync } from "node:fs";
import * as analysis from "@runengine/analysis";
import * as devices from "@runengine/devices";
import * as devicesTesting from "@runengine/devices/testing";
import * as driverHost from "@runengine/driver-host";
import * as driverScpi from "@runengine/driver-scpi";
import * as driverScpiNode from "@runengine/driver-scpi/node";
import * as driverScpiSimulated from "@runengine/driver-scpi/simulated";
import * as engine from "@runengine/engine";
import * as eventModel from "@runengine/event-model";
import * as exporting from "@runengine/export";
import * as inspect from "@runengine/inspect";
import * as lab from "@runengine/lab";
import * as labNode from "@runengine/lab/node";
import * as messages from "@runengine/messages";
import * as plans from "@runengine/plans";
import * as plotting from "@runengine/plotting";
import * as plottingWeb from "@runengine/plotting-web";
import * as protocols from "@runengine/protocols";
import * as simDevices from "@runengine/sim-devices";
import * as storage from "@runengine/storage";
import * as storageSqlite from "@runengine/storage/sqlite";
import * as storageTesting from "@runengine/storage/testing";
import * as storageNode from "@runengine/storage-node";
import * as storageWeb from "@runengine/storage-web";
import * as streams from "@runengine/streams";
import { expect, it } from "vitest";
import { workspacePackages } from "./workspace-packages.ts";

/** What a module gives at run time; its types are held by the packages' own tests. */
const names = (module: object): string => Object.keys(module).sort().join("\n");

it("names every package and every subpath", () => {
  const published = workspacePackages("packages").flatMap(({ manifest }) =>
    Object.keys(manifest.exports ?? {}).map((subpath) => manifest.name + subpath.slice(1)),
  );
  const text = readFileSync(import.meta.filename, "utf8");
  const named = [...text.matchAll(/^it\("(@\S+)"/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(published.sort());
});

it("@runengine/analysis", () => {
  expect(names(analysis)).toMatchInlineSnapshot(`
    "peakStats
    peakTracker"
  `);
});

it("@runengine/devices", () => {
  expect(names(devices)).toMatchInlineSnapshot(`
    "Axis
    ConnectError
    Connection
    ConnectionLostError
    Detector
    DuplicateNameError
    NotConnectedError
    OpenTimeoutError
    PartlyRestoredError
    PartsDevice
    PseudoAxis
    PseudoPositioner
    PseudoTargetError
    ReadbackError
    SettableSignal
    SettingsError
    Signal
    SignalValueError
    UnknownPartError
    WorkEndedError
    booleanValue
    choiceValue
    connect
    derivedSignal
    deviceFaults
    diffSettings
    disconnect
    functionBackend
    group
    integerValue
    listValue
    memoryBackend
    mockBackend
    mockOf
    mocked
    numberValue
    partAt
    partsOf
    polledBackend
    printDevice
    readOnlySignal
    restoreSettings
    saveSettings
    signal
    simulatedDrive
    textValue
    walkDevice"
  `);
});

it("@runengine/devices/testing", () => {
  expect(names(devicesTesting)).toMatchInlineSnapshot(`"testDevice"`);
});

it("@runengine/driver-host", () => {
  expect(names(driverHost)).toMatchInlineSnapshot(`
    "CpuUtilisation
    HostLoad
    LoadAverage
    MemoryUse"
  `);
});

it("@runengine/driver-scpi", () => {
  expect(names(driverScpi)).toMatchInlineSnapshot(`
    "CurrentLimitError
    IdentityError
    InstrumentError
    OutputStillOnError
    ReplyError
    ReplyTimeoutError
    ScpiInstrument
    UnreachableError
    booleanFormat
    choiceFormat
    dialect
    isScpiError
    multimeter
    numberFormat
    powerSupply
    scpiDialect
    textFormat"
  `);
});

it("@runengine/driver-scpi/node", () => {
  expect(names(driverScpiNode)).toMatchInlineSnapshot(`
    "serveOnTcp
    tcpTransport"
  `);
});

it("@runengine/driver-scpi/simulated", () => {
  expect(names(driverScpiSimulated)).toMatchInlineSnapshot(`
    "SimulatedInstrument
    SimulatedPort
    memoryTransport
    simulatedBench"
  `);
});

it("@runengine/engine", () => {
  expect(names(engine)).toMatchInlineSnapshot(`
    "CriticalListenerError
    DeviceDataError
    DeviceTimeoutError
    FailedPause
    FailedStatus
    IllegalMessageSequence
    InvalidCommand
    MessageArgumentError
    RunEngine
    RunEngineInterrupted
    Suspender
    TransitionError
    UnsupportedDeviceError
    WaitForTimeoutError
    coreHandlers
    engineVersion
    errorContext
    isEngineError
    suspendBoolHigh
    suspendBoolLow
    suspendCeil
    suspendFloor
    suspendWhenChanged
    suspendWhenInsideBand
    suspendWhenOutsideBand"
  `);
});

it("@runengine/event-model", () => {
  expect(names(eventModel)).toMatchInlineSnapshot(`
    "DocumentDecodeError
    DocumentValidationError
    NotPlainDataError
    RunComposer
    StreamComposer
    ago
    appendRow
    decodeDocument
    decodeJson
    documentNames
    documentProblem
    emptyTable
    encodeDocument
    encodeEvent
    encodeJson
    eventKeyCheck
    foldDocuments
    foldDocumentsAsync
    headerTable
    isDocumentName
    isEventModelError
    isValidDocument
    localTime
    oneLine
    packEventPage
    plainCopy
    rowReader
    runFold
    runIndex
    sparseTable
    streamOf
    tableFold
    tablesFold
    unpackDatumPage
    unpackEventPage
    validateDocument"
  `);
});

it("@runengine/export", () => {
  expect(names(exporting)).toMatchInlineSnapshot(`
    "UnknownStreamError
    csv
    csvTables
    joinedCsv
    jsonLines"
  `);
});

it("@runengine/inspect", () => {
  expect(names(inspect)).toMatchInlineSnapshot(`
    "DeviceLimitError
    checkLimits
    dryRun
    messagesOf
    reachOf
    summarizePlan"
  `);
});

it("@runengine/lab", () => {
  expect(names(lab)).toMatchInlineSnapshot(`
    "PositionalValuesError
    UnknownDeviceError
    UnknownPlanError
    defineLab
    devicesFor
    isLabError
    nearestNames
    planFlags
    positionalUsage
    positionalValues"
  `);
});

it("@runengine/lab/node", () => {
  expect(names(labNode)).toMatchInlineSnapshot(`
    "handleInterrupts
    operatorMenu"
  `);
});

it("@runengine/messages", () => {
  expect(names(messages)).toMatchInlineSnapshot(`
    "FailedPause
    IllegalMessageSequence
    RequestAbort
    RequestStop
    callTime
    checkpoint
    clearCheckpoint
    closePlan
    closeRun
    collect
    command
    complete
    configure
    coreCommands
    create
    declareStream
    drop
    engineClass
    input
    installSuspender
    isMsg
    kickoff
    locate
    message
    monitor
    nothing
    openRun
    pause
    prepare
    progress
    read
    readAll
    readMissing
    removeSuspender
    rewindable
    save
    segment
    set
    sleep
    stage
    stop
    subscribe
    trigger
    unmonitor
    unstage
    unsubscribe
    wait
    waitFor"
  `);
});

it("@runengine/plans", () => {
  expect(names(plans)).toMatchInlineSnapshot(`
    "AmbiguousReadingError
    EdgeNotFoundError
    MissedTargetError
    PeakNotFoundError
    PlanParameterError
    RampFail
    SupplementalData
    absSet
    adaptiveScan
    askTime
    baselineWrapper
    broadcastMsg
    cachingRepeater
    circle
    collectWhileCompleting
    completeAll
    concatenate
    configureCountTimeWrapper
    contingencyWrapper
    count
    decorate
    definePlan
    deviceParameter
    devicesParameter
    edgeScan
    finalizeWrapper
    fly
    flyDuringWrapper
    functionParameter
    grid
    gridScan
    implicitRun
    injectMdWrapper
    innerProductScan
    kickoffAll
    lazilyStageWrapper
    line
    listGridScan
    listScan
    listed
    logScan
    logarithmic
    monitorDuringWrapper
    movePerStep
    moveWithRetries
    msgMutator
    mv
    mvr
    newGroup
    one1dStep
    oneNdStep
    oneShot
    outerProduct
    parameterFromText
    parameterList
    pchain
    peakScan
    places
    planMutator
    polygon
    positionOf
    previewOrder
    rampPlan
    rd
    relAdaptiveScan
    relEdgeScan
    relGridScan
    relListGridScan
    relListScan
    relLogScan
    relPeakScan
    relScan
    relSet
    relSpiral
    relSpiralFermat
    relSpiralSquare
    relativeInnerProductScan
    relativeSetWrapper
    repeat
    repeated
    repeater
    resetPositionsWrapper
    retry
    reversed
    rewindableWrapper
    rootOf
    runWrapper
    scan
    scanNd
    segment
    separateDevices
    setRunKeyWrapper
    snake
    spiral
    spiralFermat
    spiralFermatPoints
    spiralPoints
    spiralSquare
    spiralSquarePoints
    stageAll
    stageWrapper
    stretches
    stubWrapper
    subsWrapper
    suspendWrapper
    timeSeries
    together
    tolerantStep
    trajectory
    triggerAndRead
    tuneCentroid
    tweak
    unstageAll
    until
    whileTrue
    within
    x2xScan"
  `);
});

it("@runengine/plotting-web", () => {
  expect(names(plottingWeb)).toMatchInlineSnapshot(`"liveLine"`);
});

it("@runengine/plotting", () => {
  expect(names(plotting)).toMatchInlineSnapshot(`
    "linesFold
    liveTable
    newestRun
    plotFold
    rangesOf
    renderEvents
    renderHeader
    renderJoinedEvents
    renderLines
    renderPeaks
    renderTable
    tickLabels
    valueText
    viewsOf
    withUnits"
  `);
});

it("@runengine/protocols", () => {
  expect(names(protocols)).toMatchInlineSnapshot(`
    "FrameError
    LimitError
    NoReplayAllowed
    VirtualClock
    arrayDtypes
    arrayOf
    asStatus
    chain
    checkArraySpec
    checkFrame
    checkNumber
    checkRange
    devicePath
    doneStatus
    dtypeOf
    failedStatus
    frameLength
    isConfigurable
    isLocatable
    isMovable
    isReadable
    isStageable
    isStatus
    isStoppable
    isThenable
    isTriggerable
    missingMembers
    numberKey
    settableStatus
    supports
    systemClock
    throwUncaught
    twinsOn
    virtualClock"
  `);
});

it("@runengine/sim-devices", () => {
  expect(names(simDevices)).toMatchInlineSnapshot(`
    "Faults
    SimBeam
    SimCamera
    SimChangingSignal
    SimChoice
    SimDetector
    SimFlyer
    SimGauss
    SimMonochromator
    SimMotor
    SimMover
    SimPageFlyer
    SimPointDetector
    SimPseudo
    SimRing
    SimScanFlyer
    SimSignal
    SimTemperature
    SimulatedFaultError
    StoppedError
    blobPattern
    braggPattern
    poisson
    sampleTruth
    seededRandom
    simulatedLaboratory
    withFaults"
  `);
});

it("@runengine/storage-node", () => {
  expect(names(storageNode)).toMatchInlineSnapshot(`
    "fileMetadata
    hdf5Assets
    sqliteStore"
  `);
});

it("@runengine/storage-web", () => {
  expect(names(storageWeb)).toMatchInlineSnapshot(`
    "WorkerFailedError
    browserMetadata
    webStore"
  `);
});

it("@runengine/storage", () => {
  expect(names(storage)).toMatchInlineSnapshot(`
    "AmbiguousRunError
    AssetReadError
    AssetWriteError
    InvalidRunRefError
    MetadataStoreError
    RunNotFoundError
    StoreClosedError
    StoreReadError
    StoreUnavailableError
    StoreWriteError
    UnknownRunError
    archiveOf
    catalogOf
    framesOf
    isStorageError
    matches
    memoryAssets
    memoryMetadata
    memoryStore
    parseMetadata
    parseRunRef
    runSummary"
  `);
});

it("@runengine/storage/sqlite", () => {
  expect(names(storageSqlite)).toMatchInlineSnapshot(`
    "failureOf
    lineArchive
    sqliteLines"
  `);
});

it("@runengine/storage/testing", () => {
  expect(names(storageTesting)).toMatchInlineSnapshot(`
    "descriptorOf
    eventOf
    everyKindOf
    startOf
    stopOf
    testAssetStore
    testRunStore"
  `);
});

it("@runengine/streams", () => {
  expect(names(streams)).toMatchInlineSnapshot(`
    "liveDocuments
    rowsOf
    runsOf
    stateOf
    storedDocuments
    tableOf"
  `);
});
